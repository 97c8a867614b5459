// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Author.h"

#include <algorithm>

namespace policywright::annotate {
namespace {

std::string withSmallLetters(std::string address)
{
    std::ranges::transform(address, address.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return address;
}

std::string withSingleSpaces(const std::string &name)
{
    std::string single;
    for (const char c : name) {
        if (c != ' ')
            single += c;
        else if (!single.empty() && single.back() != ' ')
            single += ' ';
    }
    if (single.ends_with(' '))
        single.pop_back();
    return single;
}

} // namespace

bool isSamePerson(const Author &one, const Author &other)
{
    return isSameComparable(comparable(one), comparable(other));
}

Author comparable(const Author &author)
{
    return {withSingleSpaces(author.name), withSmallLetters(author.email)};
}

bool isSameComparable(const Author &one, const Author &other)
{
    return one.email.empty() || other.email.empty() ? one.name == other.name : one.email == other.email;
}

} // namespace policywright::annotate
