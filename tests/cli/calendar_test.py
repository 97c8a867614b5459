# SPDX-License-Identifier: Apache-2.0
#
# What the command `calendar` writes is read back with python3-icalendar, and its rules are followed with
# python3-dateutil: the days are those that `status --due` says, months that are too short are not left out, and nothing
# internal is in a title.
#
#     calendar_test.py POLICYWRIGHT PROJECT

import datetime
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from dateutil.rrule import rrulestr
from icalendar import Calendar

PROGRAM, PROJECT = sys.argv[1:3]
EXAMPLES = sorted((Path(PROJECT) / "templates/examples").glob("*.policy"))


def run(*words, allowed=(0,)):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True)
    assert done.returncode in allowed, (words, done.returncode, done.stderr)
    return done.stdout


def texts_of(value):
    """All texts in an answer."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_of(each)


class CalendarTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def calendar_of(self, policy):
        target = Path(self.folder.name) / (Path(policy).stem + ".ics")
        run("calendar", policy, "--out", target)
        return target.read_bytes()

    def events_of(self, policy):
        return Calendar.from_ical(self.calendar_of(policy)).walk("VEVENT")

    def items_of(self, policy):
        return json.loads(run("status", "--due", "--json", policy, allowed=(0, 1)))["policies"][0]["items"]

    def days_of(self, event, up_to):
        start = event.decoded("DTSTART")
        if "RRULE" not in event:
            return [start]
        begin = datetime.datetime.combine(start, datetime.time())
        rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=begin)
        return [day.date() for day in rule.between(begin, up_to, inc=True)]

    def monthly_policy(self, effective):
        policy = Path(self.folder.name) / "monthly.policy"
        answers = Path(self.folder.name) / "answers.json"
        run("new", policy)
        answers.write_text(json.dumps({"answers": {"effective_date": effective, "report_every": "1 month"}}))
        run("answers", "import", policy, answers)
        return policy

    def test_every_example_is_read_with_an_event_for_each_thing_that_has_a_day(self):
        self.assertGreater(len(EXAMPLES), 5)
        for policy in EXAMPLES:
            with self.subTest(policy.name):
                bytes_read = self.calendar_of(policy)
                self.assertTrue(bytes_read.endswith(b"END:VCALENDAR\r\n"))
                self.assertTrue(all(len(line) <= 75 for line in bytes_read.split(b"\r\n")))
                calendar = Calendar.from_ical(bytes_read)
                self.assertEqual(calendar["VERSION"], "2.0")
                events = calendar.walk("VEVENT")
                self.assertEqual(calendar.errors, [])
                for event in events:
                    self.assertEqual(event.errors, [])
                    self.assertIsInstance(event.decoded("DTSTART"), datetime.date)
                    self.assertNotIsInstance(event.decoded("DTSTART"), datetime.datetime)
                    self.assertIn("DTSTAMP", event)
                    self.assertTrue(event["SUMMARY"])
                ids = [str(event["UID"]) for event in events]
                self.assertEqual(len(ids), len(set(ids)))
                titles = {str(event["SUMMARY"]) for event in events}
                for item in self.items_of(policy):
                    if item["due"]:
                        self.assertTrue(any(title.startswith(item["what"]) for title in titles), item["what"])

    def test_the_day_that_status_says_is_one_of_the_event(self):
        for policy in EXAMPLES:
            events = self.events_of(policy)
            for item in self.items_of(policy):
                if not item["due"] or len(item["rows"]) > 0:
                    continue
                due = datetime.date.fromisoformat(item["due"])
                mine = [event for event in events if str(event["SUMMARY"]) == item["what"]]
                self.assertEqual(len(mine), 1, (policy.name, item))
                end = datetime.datetime.combine(due, datetime.time())
                self.assertIn(due, self.days_of(mine[0], end), (policy.name, item))

    def test_a_month_that_is_too_short_is_not_left_out(self):
        event = next(e for e in self.events_of(self.monthly_policy("2027-12-31")) if "date.report@" in e["UID"])
        days = self.days_of(event, datetime.datetime(2028, 5, 31))
        self.assertEqual(
            [day.isoformat() for day in days], ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"]
        )

    def test_the_same_policy_gives_the_same_bytes_and_a_later_day_moves_the_event(self):
        policy = self.monthly_policy("2027-12-31")
        before = self.calendar_of(policy)
        self.assertEqual(before, self.calendar_of(policy))
        old = {str(e["UID"]): e for e in Calendar.from_ical(before).walk("VEVENT")}
        run("set", policy, "last_exercise", "2027-01-15")
        run("set", policy, "last_exercise", "2028-01-15")
        new = {str(e["UID"]): e for e in self.events_of(policy)}
        self.assertLessEqual(set(old), set(new))
        exercise = next(uid for uid in new if uid.startswith("date.exercise@"))
        self.assertEqual(new[exercise].decoded("DTSTART"), datetime.date(2029, 1, 15))
        self.assertGreater(int(new[exercise]["SEQUENCE"]), int(old[exercise]["SEQUENCE"]))

    def test_no_phone_number_address_or_name_of_a_person_is_in_it(self):
        looked_for = 0
        for policy in EXAMPLES:
            text = self.calendar_of(policy).decode().replace("\r\n ", "")
            answers = json.loads(policy.with_suffix(".answers.json").read_text())
            for answer in texts_of(answers):
                if "@" in answer or sum(c.isdigit() for c in answer) >= 7 and not answer[:4].isdigit():
                    looked_for += 1
                    self.assertNotIn(answer, text)
            for person in self.people_in(answers):
                looked_for += 1
                self.assertNotIn(person, text)
        self.assertGreater(looked_for, 100)

    def people_in(self, value):
        if isinstance(value, dict):
            for key in ("name", "contact_name", "backup_name"):
                if isinstance(value.get(key), str) and " " in value[key]:  # "X" is a network
                    yield value[key]
            for each in value.values():
                yield from self.people_in(each)
        elif isinstance(value, list):
            for each in value:
                yield from self.people_in(each)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
