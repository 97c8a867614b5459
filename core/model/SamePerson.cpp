// SPDX-License-Identifier: Apache-2.0
#include "core/model/SamePerson.h"

#include <algorithm>
#include <iterator>

namespace policywright::model {
namespace {

// "+49 (0)30 1234" as "+490301234".
std::string dialled(const std::string &phone)
{
    std::string digits;
    std::ranges::copy_if(phone, std::back_inserter(digits), [](char c) { return (c >= '0' && c <= '9') || c == '+'; });
    return digits.empty() ? phone : digits;
}

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool isSameAddress(const std::string &one, const std::string &other)
{
    return std::ranges::equal(one, other, {}, small, small);
}

bool isSamePerson(const Person &one, const Person &other)
{
    if (!one.email.empty() && isSameAddress(one.email, other.email))
        return true;
    if (!one.name.empty() && !one.phone.empty() && one.name == other.name && dialled(one.phone) == dialled(other.phone))
        return true;
    const auto hasAddress = [](const Person &person) { return !person.email.empty() || !person.phone.empty(); };
    if (hasAddress(one) || hasAddress(other) || one.name != other.name)
        return false;
    return !one.name.empty() || one.title == other.title;
}

} // namespace policywright::model
