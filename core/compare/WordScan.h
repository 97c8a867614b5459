// SPDX-License-Identifier: Apache-2.0
//
// A text word by word, as wordsOf() cuts it, without a list of them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace policywright::compare {

class WordScan {
public:
    explicit WordScan(std::string_view text) : m_text(text) {}

    // To the next word, or the first one; false: there is none.
    bool next()
    {
        m_begin = m_end;
        if (m_begin == m_text.size())
            return false;
        const Character here = characterAt(m_begin);
        m_end = m_begin + here.size;
        if (here.kind == Class::Letter)
            m_end = endOfWord(m_end);
        else if (here.kind == Class::Space)
            m_end = endOfSpace(m_end);
        return true;
    }

    std::string_view word() const { return m_text.substr(m_begin, m_end - m_begin); }

private:
    enum class Class : unsigned char { Letter, Joiner, Space, Newline, Punctuation };

    struct Character {
        Class kind;
        std::size_t size;
    };

    static constexpr Class classOf(char c) // of ASCII
    {
        if (c == '\n')
            return Class::Newline;
        if (c == ' ' || c == '\t' || c == '\r')
            return Class::Space;
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (isLetter)
            return Class::Letter;
        return c == '\'' || c == '-' ? Class::Joiner : Class::Punctuation;
    }

    static constexpr std::array<Class, 0x80> classes()
    {
        std::array<Class, 0x80> made{};
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = classOf(static_cast<char>(i));
        return made;
    }

    Character characterAt(std::size_t at) const
    {
        static constexpr std::array<Class, 0x80> kClasses = classes();
        const auto byte = static_cast<unsigned char>(m_text[at]);
        return byte < 0x80 ? Character{kClasses[byte], 1} : characterBeyondAscii(at);
    }

    Character characterBeyondAscii(std::size_t at) const;

    std::size_t endOfWord(std::size_t at) const
    {
        while (at < m_text.size()) {
            const Character here = characterAt(at);
            const std::size_t next = at + here.size;
            const bool joins =
                here.kind == Class::Joiner && next < m_text.size() && characterAt(next).kind == Class::Letter;
            if (here.kind != Class::Letter && !joins)
                break;
            at = next;
        }
        return at;
    }

    std::size_t endOfSpace(std::size_t at) const
    {
        while (at < m_text.size()) {
            const Character here = characterAt(at);
            if (here.kind != Class::Space)
                break;
            at += here.size;
        }
        return at;
    }

    std::string_view m_text;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace policywright::compare
