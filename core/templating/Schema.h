// SPDX-License-Identifier: Apache-2.0
//
// What the names of a pack stand for, for the static analysis of its templates and expressions.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace policywright::templating {

struct Type {
    enum class Kind {
        Any, // not known, or of more than one kind: nothing is reported about it
        Text,
        LongText,
        Number,
        Boolean,
        Choice, // one of options
        Multi,  // several of options
        Date,
        Duration,
        Person,  // columns: name, title, email, phone
        Record,  // one row of Records
        Records, // a list of rows with columns
        List,    // of element
    };
    struct Column;

    Kind kind = Kind::Any;
    std::vector<std::string> options = {};
    std::vector<Column> columns;    // without an initializer: it would need Column here already
    std::vector<Type> element = {}; // of a List: one, or none where it is not known

    static Type of(Kind kind);
    static Type choice(std::vector<std::string> options);
    static Type multi(std::vector<std::string> options);
    static Type person();
    static Type records(std::vector<Column> columns);
    static Type list(Type element);
};

struct Type::Column {
    std::string name;
    Type type;
};

class Schema {
public:
    void set(std::string_view name, Type type) { m_types.insert_or_assign(std::string(name), std::move(type)); }
    const Type *find(std::string_view name) const;
    std::vector<std::string_view> names() const;

private:
    std::map<std::string, Type, std::less<>> m_types;
};

// "a date", "a table": for messages.
std::string_view describeType(const Type &type);

} // namespace policywright::templating
