// SPDX-License-Identifier: Apache-2.0
//
// What a template computes with: immutable and cheap to copy. The kinds are those of Jinja2's data (with Python's
// rules, see Arithmetic.h), and one of ours, Missing: a question that was asked and not answered.
//
// A value can wear what plain data has not:
//   display   the text that is printed where it is not the value itself: a choice `on_event` shown "when something
//             happens", an ISO date shown "1 March 2027", a person shown "Jane Doe, Head of IT". Comparisons and
//             tests use the value, printing and text filters use the display.
//   withheld  the answer's name, where it is confidential in this view: it can be tested, but printing it, or
//             anything computed from it, is an error.
//   markdown  its text is Markdown already and is inserted as it stands, without the escape hook.
#pragma once

#include "core/base/JsonDocument.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace policywright::templating {

class Value {
public:
    enum class Kind { Undefined, None, Boolean, Integer, Real, Text, Sequence, Map, Missing };
    enum class SequenceKind { List, Tuple, Group }; // a group is what |groupby gives: (grouper, list)

    struct Member;
    using Items = std::vector<Value>;
    using Members = std::vector<Member>; // in their order; names are unique

    Value() = default; // none

    static Value undefined(std::string name); // an unknown name: an error as soon as it is used (StrictUndefined)
    static Value missing(std::string name);   // an unanswered question; the name as it is shown in the gap
    static Value boolean(bool value);
    static Value integer(std::int64_t value);
    static Value real(double value);
    static Value text(std::string value);
    static Value list(Items items);
    static Value sequence(SequenceKind kind, Items items);
    static Value map(Members members);
    // A map whose absent members are Missing, named `name.member`: a person, a row of a table.
    static Value record(std::string name, Members members);

    Value withDisplay(std::string text) const;
    Value withheldAs(std::string name) const;
    Value asMarkdown() const;
    Value undressed() const; // without display, withheld, markdown

    Kind kind() const { return static_cast<Kind>(m_data.index()); }
    bool isUndefined() const { return kind() == Kind::Undefined; }
    bool isMissing() const { return kind() == Kind::Missing; }
    bool isNone() const { return kind() == Kind::None; }

    const bool *ifBoolean() const { return std::get_if<bool>(&m_data); }
    const std::int64_t *ifInteger() const { return std::get_if<std::int64_t>(&m_data); }
    const double *ifReal() const { return std::get_if<double>(&m_data); }
    const std::string *ifText() const;
    const Items *ifSequence() const;
    const Members *ifMap() const;
    const std::string &name() const;   // of Undefined and Missing
    SequenceKind sequenceKind() const; // of a Sequence

    // The member of a map: nullptr where it has none of that name or this is no map.
    const Value *find(std::string_view member) const;
    const std::string *recordName() const; // of a map made by record()

    const std::string *display() const { return m_dress && m_dress->hasDisplay ? &m_dress->display : nullptr; }
    const std::string *withheld() const { return m_dress && m_dress->isWithheld ? &m_dress->withheld : nullptr; }
    bool isMarkdown() const { return m_dress && m_dress->isMarkdown; }
    bool isDressed() const { return m_dress != nullptr; }

    int depth() const; // of nested sequences and maps; 0 for all else

private:
    struct NoneData {};
    struct Named {
        std::shared_ptr<const std::string> name;
    };
    struct UndefinedData : Named {};
    struct MissingData : Named {};
    struct SequenceData;
    struct MapData;
    struct Dress {
        std::string display;
        std::string withheld;
        bool hasDisplay = false;
        bool isWithheld = false;
        bool isMarkdown = false;
    };
    // In the order of Kind.
    using Data = std::variant<UndefinedData, NoneData, bool, std::int64_t, double, std::shared_ptr<const std::string>,
                              std::shared_ptr<const SequenceData>, std::shared_ptr<const MapData>, MissingData>;

    explicit Value(Data data) : m_data(std::move(data)) {}
    static Value mapOf(std::shared_ptr<MapData> data);
    Dress dressCopy() const { return m_dress ? *m_dress : Dress{}; }

    Data m_data = NoneData{};
    std::shared_ptr<const Dress> m_dress;
};

struct Value::Member {
    std::string name;
    Value value;
};

struct Value::SequenceData {
    SequenceKind kind;
    Items items;
    int depth;
};

struct Value::MapData {
    Members members;
    std::string recordName;
    bool isRecord;
    int depth;
};

inline const std::string *Value::ifText() const
{
    const auto *data = std::get_if<std::shared_ptr<const std::string>>(&m_data);
    return data ? data->get() : nullptr;
}

inline const Value::Items *Value::ifSequence() const
{
    const auto *data = std::get_if<std::shared_ptr<const SequenceData>>(&m_data);
    return data ? &(*data)->items : nullptr;
}

inline const Value::Members *Value::ifMap() const
{
    const auto *data = std::get_if<std::shared_ptr<const MapData>>(&m_data);
    return data ? &(*data)->members : nullptr;
}

// Plain data, as a template's peers see it: no display forms, no missing values.
Value valueFromJson(JsonView json);

// "a text", "a list", "none": for messages.
std::string_view describeKind(const Value &value);

} // namespace policywright::templating
