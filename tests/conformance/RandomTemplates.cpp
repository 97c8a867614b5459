// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/RandomTemplates.h"

namespace policywright::conformance {
namespace {

constexpr std::string_view kData = R"({"a": 3, "b": -2, "r": 2.5, "s": "Hello World", "t": "été", "z": "", "yes": true,
    "no": false, "nil": null, "xs": [3, 1, 2], "ws": ["b", "A", "c", "a"], "e": [], "m": {"k": 1, "j": "v"},
    "rows": [{"n": 2, "w": "x", "on": true, "o": {"p": "q"}}, {"n": 1, "w": "Y", "on": false, "o": {"p": "A"}},
             {"n": 3, "w": "x", "on": true, "o": {"p": "b"}}]})";

} // namespace

PeerCase RandomTemplates::next()
{
    m_loops = 0;
    std::string source;
    for (unsigned i = 0; i < 1 + m_random() % 4; ++i)
        source += block(2);
    return {std::move(source), parseJson(kData, "data").value()};
}

std::string RandomTemplates::space()
{
    return oneOf({"", "", " ", "\n", "\n  ", "  ", "\t", " \n\n", "x", "- ", "|"});
}

std::string RandomTemplates::tag(std::string_view inside)
{
    const std::string open = oneOf({"{% ", "{% ", "{%- ", "{%+ "});
    const std::string close = oneOf({" %}", " %}", " -%}", " +%}"});
    return space() + open + std::string(inside) + close + space();
}

std::string RandomTemplates::block(int depth)
{
    switch (depth > 0 ? m_random() % 8 : m_random() % 3) {
    case 0: return space() + "text" + space();
    case 1: return space() + "{# c #}" + space();
    case 3: return tag("if " + condition(2)) + block(depth - 1) + tag("else") + block(depth - 1) + tag("endif");
    case 4:
        return tag("if " + condition(2)) + block(depth - 1) + tag("elif " + condition(1)) + block(depth - 1) +
               tag("endif");
    case 5: {
        const std::string head = "for x in " + list(2) + (chance(20) ? " if " + condition(1) : "");
        ++m_loops;
        const std::string body = block(depth - 1) + (chance(50) ? "{{ x }}" : "{{ loop.index }}{{ loop.last }}");
        --m_loops;
        return tag(head) + body + (chance(30) ? tag("else") + block(depth - 1) : "") + tag("endfor");
    }
    case 6:
        return tag("set " + oneOf({"v", "w", "a"}) + " = " + expression(2)) + "{{ " + oneOf({"v", "w", "a"}) +
               "|default('-') }}";
    default: return (chance(20) ? "{{- " : "{{ ") + expression(3) + (chance(20) ? " -}}" : " }}");
    }
}

std::string RandomTemplates::anyValue()
{
    return oneOf({"1", "0", "2.5", "'x'", "''", "true", "false", "none", "a", "r", "s", "nil", "yes", "xs", "m", "[]",
                  "unknown"});
}

std::string RandomTemplates::expression(int depth)
{
    if (depth <= 0)
        return anyValue();
    switch (m_random() % 9) {
    case 0:
    case 1: return number(depth);
    case 2:
    case 3: return text(depth);
    case 4: return condition(depth);
    case 5: return expression(depth - 1) + " if " + condition(depth - 1) + " else " + expression(depth - 1);
    case 6: return "(" + expression(depth - 1) + ")";
    case 7:
        return expression(depth - 1) + oneOf({" + ", " - ", " * ", " / ", " // ", " % ", " ** ", " ~ "}) +
               expression(depth - 1);
    default: return expression(depth - 1) + oneOf({" and ", " or "}) + expression(depth - 1);
    }
}

std::string RandomTemplates::number(int depth)
{
    if (depth <= 0)
        return oneOf({"0", "1", "2", "7", "-3", "0.5", "1.25", "a", "b", "r", "10", "xs[0]", "rows[1].n"});
    switch (m_random() % 9) {
    case 0: return number(depth - 1) + oneOf({" + ", " - ", " * ", " / ", " // ", " % "}) + number(depth - 1);
    case 1: return number(depth - 1) + " ** " + oneOf({"2", "3", "0", "-1", "0.5"});
    case 2: return oneOf({"-", "+", "- "}) + number(depth - 1);
    case 3:
        return "(" + number(depth - 1) + ")" +
               oneOf({"|abs", "|int", "|float", "|round", "|round(1)", "|round(1, 'floor')", "|round(2, 'ceil')"});
    case 4:
        return list(depth - 1) + oneOf({"|sum", "|length", "|min", "|max", "|first", "|last", "|sum(attribute='n')"});
    case 5: return text(depth - 1) + oneOf({"|length", "|wordcount", "|int", "|float", "|int(5)"});
    case 6:
        return number(depth - 1) + oneOf({" if ", " if not "}) + condition(depth - 1) + " else " + number(depth - 1);
    case 7: return "(" + number(depth - 1) + ")";
    default: return number(0);
    }
}

std::string RandomTemplates::text(int depth)
{
    if (depth <= 0)
        return oneOf({"'abc'", "\"d e\"", "''", "s", "t", "z", "ws[0]", "rows[0].w", "m.j", R"('a\nb')", "rows[2].o.p",
                      "'ÉA-b'"});
    switch (m_random() % 8) {
    case 0: return text(depth - 1) + " ~ " + expression(depth - 1);
    case 1: return text(depth - 1) + " + " + text(depth - 1);
    case 2:
        return text(depth - 1) +
               oneOf({"|upper", "|lower", "|title", "|capitalize", "|trim", "|trim('a')", "|indent(2)", "|reverse",
                      "|replace('a', 'b')", "|replace('l', '', 1)", "|string", "|default('y', true)"});
    case 3: return list(depth - 1) + oneOf({"|join", "|join(', ')", "|join(1)", "|join('-', attribute='w')"});
    case 4: return text(depth - 1) + " * " + oneOf({"2", "0", "-1", "a", "true"});
    case 5: return "(" + text(depth - 1) + ")" + oneOf({"[0]", "[-1]", "|first", "|last", "|list|join('.')", ""});
    case 6: return number(depth - 1) + "|string";
    default: return text(0);
    }
}

std::string RandomTemplates::list(int depth)
{
    if (depth <= 0)
        return oneOf({"xs", "ws", "e", "rows", "[1, 'a']", "(1, 2)", "[]", "[2.5, 1, true]", "'cab'", "m", "range(4)"});
    switch (m_random() % 9) {
    case 0:
        return list(depth - 1) +
               oneOf({"|sort", "|sort(reverse=true)", "|unique", "|list", "|reverse", "|batch(2)|map('first')"});
    case 1:
        return list(depth - 1) + oneOf({"|map('upper')", "|map('string')", "|map('int')", "|map(attribute='n')",
                                        "|map(attribute='o.p', default='?')"});
    case 2:
        return list(depth - 1) + oneOf({"|select", "|reject", "|select('odd')", "|reject('string')",
                                        "|select('in', [1, 'a'])", "|select('gt', 1)"});
    case 3:
        return "rows" + oneOf({"|selectattr('on')|map(attribute='n')", "|rejectattr('n', 'gt', 1)|map(attribute='w')",
                               "|sort(attribute='o.p')|map(attribute='n')", "|groupby('w')|map(attribute='grouper')",
                               "|groupby('on')|map('last')|map('length')"});
    case 4: return "(" + list(depth - 1) + oneOf({" + ", " * "}) + list(depth - 1) + ")";
    case 5: return "[" + expression(depth - 1) + ", " + expression(depth - 1) + "]";
    case 6:
        return "m" +
               oneOf({"|items|map('first')", "|dictsort|map('last')", "|dictsort(reverse=true)|map('first')", "|list"});
    default: return list(0);
    }
}

std::string RandomTemplates::condition(int depth)
{
    if (depth <= 0)
        return oneOf(
            {"yes", "no", "true", "false", "a", "z", "e", "xs", "nil", "s", "(unknown is defined)", "(a is defined)"});
    switch (m_random() % 9) {
    case 0: return number(depth - 1) + oneOf({" < ", " <= ", " > ", " >= ", " == ", " != "}) + number(depth - 1);
    case 1:
        return text(depth - 1) + oneOf({" < ", " <= ", " > ", " == ", " != ", " in ", " not in "}) + text(depth - 1);
    case 2: return expression(depth - 1) + oneOf({" in ", " not in "}) + list(depth - 1);
    case 3: return "(not " + condition(depth - 1) + ")";
    case 4: return condition(depth - 1) + oneOf({" and ", " or "}) + condition(depth - 1);
    case 5:
        return "(" + number(depth - 1) +
               oneOf({" is odd", " is even", " is divisibleby 3", " is not odd", " is number", " is integer",
                      " is float"}) +
               ")";
    case 6:
        return "(" + anyValue() +
               oneOf({" is none", " is string", " is mapping", " is sequence", " is iterable", " is boolean",
                      " is true", " is eq 1", " is in [1, none]"}) +
               ")";
    case 7:
        return number(depth - 1) + oneOf({" < ", " <= "}) + number(depth - 1) + oneOf({" < ", " == ", " > "}) +
               number(depth - 1);
    default: return condition(0);
    }
}

} // namespace policywright::conformance
