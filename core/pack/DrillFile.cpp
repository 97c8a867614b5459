// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackFiles.h"
#include "core/pack/PackValues.h"

namespace policywright::pack {
namespace {

SourceText optionalText(YamlMap &map, std::string_view key)
{
    return map.text(key).value_or(SourceText{});
}

DrillContacts readContacts(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    DrillContacts contacts;
    contacts.table = map.requiredText("table");
    contacts.name = map.requiredText("name");
    contacts.title = optionalText(map, "title");
    contacts.phone = map.requiredText("phone");
    contacts.secondPhone = optionalText(map, "second_phone");
    contacts.email = optionalText(map, "email");
    contacts.deputy = optionalText(map, "deputy");
    contacts.deputyPhone = optionalText(map, "deputy_phone");
    contacts.hours = optionalText(map, "hours");
    contacts.checked = optionalText(map, "checked");
    if (!contacts.checked.isEmpty())
        map.require("every"); // a day says nothing without how long it holds
    contacts.every = optionalText(map, "every");
    map.finish();
    return contacts;
}

DrillStep readStep(const YamlFile &file, const YamlNode &node, Errors &errors)
{
    YamlMap map(file, node, errors);
    const SourceText id = readId(map, kNameId);
    DrillStep step{.id = id.text};
    step.when = optionalText(map, "when");
    step.text = optionalText(map, "text");
    if (step.text.isEmpty())
        map.require("who"); // a step without either has nothing that could be missing
    step.who = optionalText(map, "who");
    step.deputy = optionalText(map, "deputy");
    step.rows = optionalText(map, "rows");
    step.within = optionalText(map, "within");
    step.reach = map.oneOf<Reach>("reach").value_or(Reach::One);
    step.after = optionalText(map, "after");
    step.where = withoutText(id);
    map.finish();
    return step;
}

} // namespace

Drill readDrillFile(const YamlFile &file, Errors &errors)
{
    YamlMap map(file, file.root, errors);
    Drill drill;
    drill.scenarios = optionalText(map, "scenarios");
    drill.levels = optionalText(map, "levels");
    if (const YamlNode *contacts = map.map("contacts"))
        drill.contacts = readContacts(file, *contacts, errors);
    if (const YamlNode *steps = map.list("steps")) {
        for (const YamlNode &node : steps->items) {
            if (DrillStep step = readStep(file, node, errors); !step.id.empty())
                drill.steps.push_back(std::move(step));
        }
    }
    map.finish();
    return drill;
}

} // namespace policywright::pack
