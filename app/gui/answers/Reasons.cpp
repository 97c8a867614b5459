// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answers/Reasons.h"

#include "app/gui/TextConversion.h"

#include <QCoreApplication>

namespace policywright::gui {
namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("Reasons", source);
}

QString limitOf(const Error &error)
{
    return QStringLiteral("%L1").arg(shown(error.detail).toInt());
}

} // namespace

QString reasonFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotADate:
        return words(QT_TRANSLATE_NOOP("Reasons", "This is not a date yet. 2027-03-01 is always understood."));
    case ErrorCode::AnswerNoSuchDay: return words(QT_TRANSLATE_NOOP("Reasons", "The calendar has no such day."));
    case ErrorCode::NotADuration:
        return words(QT_TRANSLATE_NOOP("Reasons", "A length of time is a whole number from 1 to 9999, and a unit."));
    case ErrorCode::AnswerTooLong:
        return words(QT_TRANSLATE_NOOP("Reasons", "This is longer than %1 characters and is not stored. Shorten it."))
            .arg(limitOf(error));
    case ErrorCode::AnswerNotOneLine:
        return words(QT_TRANSLATE_NOOP("Reasons", "This must be one line, without line breaks and tabs."));
    case ErrorCode::AnswerControlCharacter:
    case ErrorCode::NotUtf8:
        return words(QT_TRANSLATE_NOOP("Reasons", "There is a character in it that nobody can see. Delete it."));
    case ErrorCode::AnswerNotBoolean: return words(QT_TRANSLATE_NOOP("Reasons", "This must be yes or no."));
    case ErrorCode::AnswerNotOption:
    case ErrorCode::AnswerUnknownOption: return words(QT_TRANSLATE_NOOP("Reasons", "This is not one of the choices."));
    case ErrorCode::AnswerNotPerson:
        return words(QT_TRANSLATE_NOOP("Reasons", "A person has a name, a job title, an e-mail address and a phone "
                                                  "number, separated by semicolons."));
    case ErrorCode::AnswerTooManyRows:
        return words(QT_TRANSLATE_NOOP("Reasons", "The table has more than %1 rows and is not stored. Remove some."))
            .arg(limitOf(error));
    default: return shown(sentence(error));
    }
}

} // namespace policywright::gui
