// SPDX-License-Identifier: Apache-2.0
//
// The members of every part of a pack with their names in the stored form, in the order in which they stand there: one
// table for writing and reading. Used by PackJson.cpp only.
#pragma once

#include "core/pack/Pack.h"

#include <string_view>
#include <tuple>

namespace policywright::pack {

enum class Presence { Always, UnlessEmpty }; // empty: what T{} is

template <class T, class Member>
struct FieldOf {
    std::string_view name;
    Member T::*member;
    Presence presence;
};

template <class T, class Member>
constexpr FieldOf<T, Member> must(std::string_view name, Member T::*member)
{
    return {name, member, Presence::Always};
}

template <class T, class Member>
constexpr FieldOf<T, Member> may(std::string_view name, Member T::*member)
{
    return {name, member, Presence::UnlessEmpty};
}

// A tuple of FieldOf for every struct of Pack.h that is stored as an object.
template <class T>
inline constexpr int kFields = 0;

template <>
inline constexpr auto kFields<Column> =
    std::tuple{must("id", &Column::id), must("type", &Column::type), may("options", &Column::options),
               may("required", &Column::required), may("audience", &Column::audience)};

template <>
inline constexpr auto kFields<Default> =
    std::tuple{may("value", &Default::value), may("expression", &Default::expression)};

template <>
inline constexpr auto kFields<Question> = std::tuple{must("id", &Question::id),
                                                     must("type", &Question::type),
                                                     may("options", &Question::options),
                                                     may("columns", &Question::columns),
                                                     may("required", &Question::required),
                                                     may("essential", &Question::essential),
                                                     may("default", &Question::defaultAnswer),
                                                     may("showIf", &Question::showIf),
                                                     may("audience", &Question::audience),
                                                     may("covers", &Question::covers),
                                                     may("sources", &Question::sources),
                                                     may("stricter", &Question::stricter)};

template <>
inline constexpr auto kFields<Clause> =
    std::tuple{must("id", &Clause::id),           may("when", &Clause::when),
               must("readers", &Clause::readers), may("levels", &Clause::levels),
               may("place", &Clause::place),      may("counsel", &Clause::needsCounsel),
               may("covers", &Clause::covers),    may("sources", &Clause::sources),
               may("after", &Clause::after),      may("replaces", &Clause::replaces)};

template <>
inline constexpr auto kFields<Check> =
    std::tuple{must("id", &Check::id), must("severity", &Check::severity), must("when", &Check::when),
               may("covers", &Check::covers), may("sources", &Check::sources)};

template <>
inline constexpr auto kFields<QuizItem> =
    std::tuple{must("id", &QuizItem::id),         may("when", &QuizItem::when),     must("options", &QuizItem::options),
               must("answer", &QuizItem::answer), may("clause", &QuizItem::clause), may("covers", &QuizItem::covers)};

template <>
inline constexpr auto kFields<LibraryItem> =
    std::tuple{must("id", &LibraryItem::id),          must("kind", &LibraryItem::kind),
               may("section", &LibraryItem::section), may("level", &LibraryItem::level),
               may("when", &LibraryItem::when),       may("offeredFor", &LibraryItem::offeredFor),
               may("covers", &LibraryItem::covers)};

template <>
inline constexpr auto kFields<WatchedDate> =
    std::tuple{must("id", &WatchedDate::id), may("done", &WatchedDate::done), may("due", &WatchedDate::due),
               may("every", &WatchedDate::every), may("when", &WatchedDate::when)};

template <>
inline constexpr auto kFields<Section> = std::tuple{
    must("id", &Section::id),          may("onlyIn", &Section::onlyIn), may("questions", &Section::questions),
    may("clauses", &Section::clauses), may("checks", &Section::checks), may("quiz", &Section::quiz),
    may("library", &Section::library), may("dates", &Section::dates)};

template <>
inline constexpr auto kFields<Derived> =
    std::tuple{must("id", &Derived::id), must("type", &Derived::type), must("value", &Derived::value)};

template <>
inline constexpr auto kFields<StrictnessLevel> =
    std::tuple{must("id", &StrictnessLevel::id), may("defaults", &StrictnessLevel::defaults)};

template <>
inline constexpr auto kFields<Profile> = std::tuple{must("id", &Profile::id),
                                                    may("defaults", &Profile::defaults),
                                                    may("addsToDefaults", &Profile::addsToDefaults),
                                                    may("adds", &Profile::adds),
                                                    may("severities", &Profile::severities),
                                                    may("covers", &Profile::covers)};

template <>
inline constexpr auto kFields<ViewEntry> =
    std::tuple{may("section", &ViewEntry::section), may("when", &ViewEntry::when), may("only", &ViewEntry::only),
               may("leaveOut", &ViewEntry::leaveOut)};

template <>
inline constexpr auto kFields<View> =
    std::tuple{must("id", &View::id),      must("audience", &View::audience), must("file", &View::file),
               may("when", &View::when),   may("pages", &View::pages),        may("contents", &View::contents),
               may("about", &View::about), may("covers", &View::covers)};

template <>
inline constexpr auto kFields<LegalSource> = std::tuple{must("id", &LegalSource::id),
                                                        must("jurisdiction", &LegalSource::jurisdiction),
                                                        must("kind", &LegalSource::kind),
                                                        must("title", &LegalSource::title),
                                                        must("citation", &LegalSource::citation),
                                                        must("year", &LegalSource::year),
                                                        must("gist", &LegalSource::gist),
                                                        may("statusNote", &LegalSource::statusNote),
                                                        may("url", &LegalSource::url),
                                                        may("urlSeen", &LegalSource::urlSeen),
                                                        must("confidence", &LegalSource::confidence),
                                                        may("confidenceNote", &LegalSource::confidenceNote)};

template <>
inline constexpr auto kFields<SourceRegister> =
    std::tuple{may("compiled", &SourceRegister::compiled), may("checkEvery", &SourceRegister::checkEvery),
               may("disclaimer", &SourceRegister::disclaimer), may("sources", &SourceRegister::sources)};

template <>
inline constexpr auto kFields<Succession> = std::tuple{must("from", &Succession::from), may("into", &Succession::into)};

template <>
inline constexpr auto kFields<Release> =
    std::tuple{must("version", &Release::version), may("date", &Release::date),
               may("sources", &Release::sources),  may("sections", &Release::sections),
               may("clauses", &Release::clauses),  may("questions", &Release::questions)};

template <>
inline constexpr auto kFields<DrillContacts> = std::tuple{may("table", &DrillContacts::table),
                                                          may("name", &DrillContacts::name),
                                                          may("title", &DrillContacts::title),
                                                          may("phone", &DrillContacts::phone),
                                                          may("secondPhone", &DrillContacts::secondPhone),
                                                          may("email", &DrillContacts::email),
                                                          may("deputy", &DrillContacts::deputy),
                                                          may("deputyPhone", &DrillContacts::deputyPhone),
                                                          may("hours", &DrillContacts::hours),
                                                          may("checked", &DrillContacts::checked),
                                                          may("every", &DrillContacts::every)};

template <>
inline constexpr auto kFields<DrillStep> =
    std::tuple{must("id", &DrillStep::id),        may("when", &DrillStep::when),   may("who", &DrillStep::who),
               may("deputy", &DrillStep::deputy), may("rows", &DrillStep::rows),   may("within", &DrillStep::within),
               may("text", &DrillStep::text),     may("reach", &DrillStep::reach), may("after", &DrillStep::after)};

template <>
inline constexpr auto kFields<Drill> = std::tuple{may("scenarios", &Drill::scenarios), may("levels", &Drill::levels),
                                                  may("contacts", &Drill::contacts), may("steps", &Drill::steps)};

template <>
inline constexpr auto kFields<DocumentFacts> =
    std::tuple{may("organisation", &DocumentFacts::organisation), may("shortName", &DocumentFacts::shortName),
               may("version", &DocumentFacts::version),           may("effective", &DocumentFacts::effective),
               may("reviewBy", &DocumentFacts::reviewBy),         may("owner", &DocumentFacts::owner)};

template <>
inline constexpr auto kFields<QuestionWords> = std::tuple{must("prompt", &QuestionWords::prompt),
                                                          may("help", &QuestionWords::help),
                                                          may("helpForProfile", &QuestionWords::helpForProfile),
                                                          may("example", &QuestionWords::example),
                                                          may("placeholder", &QuestionWords::placeholder),
                                                          may("default", &QuestionWords::defaultText),
                                                          may("options", &QuestionWords::options),
                                                          may("columns", &QuestionWords::columns),
                                                          may("columnOptions", &QuestionWords::columnOptions)};

template <>
inline constexpr auto kFields<ClauseWords> =
    std::tuple{must("title", &ClauseWords::title), must("body", &ClauseWords::body)};

template <>
inline constexpr auto kFields<QuizWords> = std::tuple{
    must("question", &QuizWords::question), must("options", &QuizWords::options), may("why", &QuizWords::why)};

template <>
inline constexpr auto kFields<LibraryWords> =
    std::tuple{must("text", &LibraryWords::text), may("sign", &LibraryWords::sign),
               may("countermeasure", &LibraryWords::countermeasure)};

template <>
inline constexpr auto kFields<StepWords> =
    std::tuple{must("title", &StepWords::title), must("task", &StepWords::task), must("gap", &StepWords::gap)};

template <>
inline constexpr auto kFields<SourceWords> =
    std::tuple{may("title", &SourceWords::title), may("citation", &SourceWords::citation),
               must("gist", &SourceWords::gist), may("statusNote", &SourceWords::statusNote),
               may("confidenceNote", &SourceWords::confidenceNote)};

template <>
inline constexpr auto kFields<TitledWords> =
    std::tuple{must("title", &TitledWords::title), may("text", &TitledWords::text)};

template <>
inline constexpr auto kFields<Words> =
    std::tuple{must("title", &Words::title),        may("sections", &Words::sections),
               may("questions", &Words::questions), may("clauses", &Words::clauses),
               may("checks", &Words::checks),       may("views", &Words::views),
               may("profiles", &Words::profiles),   may("strictness", &Words::strictness),
               may("derived", &Words::derived),     may("assembly", &Words::assembly),
               may("quiz", &Words::quiz),           may("library", &Words::library),
               may("sources", &Words::sources),     may("changes", &Words::changes),
               may("dates", &Words::dates),         may("steps", &Words::steps)};

template <>
inline constexpr auto kFields<Pack> = std::tuple{must("id", &Pack::id),
                                                 must("version", &Pack::version),
                                                 may("licence", &Pack::licence),
                                                 may("extends", &Pack::extends),
                                                 must("languages", &Pack::languages),
                                                 may("document", &Pack::document),
                                                 may("titlesOnly", &Pack::titlesOnly),
                                                 may("derived", &Pack::derived),
                                                 may("changes", &Pack::changes),
                                                 may("sections", &Pack::sections),
                                                 may("strictness", &Pack::strictness),
                                                 may("profiles", &Pack::profiles),
                                                 may("views", &Pack::views),
                                                 may("sources", &Pack::sources),
                                                 may("drill", &Pack::drill),
                                                 may("words", &Pack::words)};

} // namespace policywright::pack
