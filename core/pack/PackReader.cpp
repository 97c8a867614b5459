// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackReader.h"

#include "core/pack/PackFiles.h"
#include "core/pack/WordsCheck.h"
#include "core/pack/WordsReader.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace policywright::pack {
namespace {

class PackReader {
public:
    PackReader(const FileSystem &files, std::string folder) : m_files(files), m_folder(std::move(folder))
    {
        if (!m_folder.ends_with('/'))
            m_folder += '/';
    }

    PackReading read() &&
    {
        Pack &pack = m_reading.pack;
        if (const auto file = yaml("pack.yaml"))
            readPackFile(*file, pack, m_reading.errors);
        else
            return std::move(m_reading);
        for (Section &section : pack.sections) {
            if (const auto file = yaml(section.id.toString() + "/section.yaml"))
                readSectionFile(*file, section, m_reading.errors);
            else
                m_unread.insert(section.id);
        }
        readRest();
        for (const std::string &language : pack.languages)
            readLanguage(language);
        return std::move(m_reading);
    }

private:
    void readRest()
    {
        Pack &pack = m_reading.pack;
        if (const auto file = optionalYaml("profiles.yaml"))
            readProfilesFile(*file, pack, m_reading.errors);
        if (const auto file = optionalYaml("views.yaml"))
            pack.views = readViewsFile(*file, m_reading.errors);
        if (const auto file = optionalYaml("sources.yaml"))
            pack.sources = readSourcesFile(*file, m_reading.errors);
    }

    // Words are compared with the logic where that could be read.
    void readLanguage(const std::string &language)
    {
        Words &all = m_reading.pack.words[language];
        if (const auto file = words(language + ".md")) {
            if (m_reading.isWhole)
                checkPackWords(m_reading.pack, *file, m_reading.errors);
            all = file->words;
            all.title = file->title.text;
        }
        for (const Section &section : m_reading.pack.sections) {
            const auto file = words(section.id.toString() + '/' + language + ".md");
            if (!file)
                continue;
            if (!m_unread.contains(section.id))
                checkSectionWords(section, *file, m_reading.errors);
            addSection(section.id, *file, all);
        }
    }

    static void addSection(const SectionId &section, const WordsFile &file, Words &all)
    {
        all.sections[section.toString()] = {file.title.text, file.introduction};
        all.questions.insert(file.words.questions.begin(), file.words.questions.end());
        for (const auto &[id, words] : file.words.clauses)
            all.clauses.emplace(section.toString() + '.' + id, words);
        all.checks.insert(file.words.checks.begin(), file.words.checks.end());
    }

    std::optional<YamlFile> yaml(const std::string &name)
    {
        const auto bytes = read(name, kMaxYamlBytes);
        return bytes ? parsed(name, *bytes) : std::nullopt;
    }

    std::optional<YamlFile> optionalYaml(const std::string &name)
    {
        auto contents = m_files.readFile(m_folder + name, kMaxYamlBytes);
        if (!contents && contents.error().code == ErrorCode::FileNotFound)
            return std::nullopt;
        if (!contents)
            return failed(std::move(contents).error());
        return parsed(name, std::move(contents->bytes));
    }

    std::optional<YamlFile> parsed(const std::string &name, std::string bytes)
    {
        auto file = readYaml(std::move(bytes), m_folder + name);
        if (file)
            return *std::move(file);
        m_reading.isWhole = false;
        std::ranges::move(file.error(), std::back_inserter(m_reading.errors));
        return std::nullopt;
    }

    std::optional<WordsFile> words(const std::string &name)
    {
        const auto bytes = read(name, kMaxWordsBytes);
        if (!bytes)
            return std::nullopt;
        return readWords(*bytes, m_folder + name, m_reading.errors);
    }

    std::optional<std::string> read(const std::string &name, std::uint64_t limit)
    {
        auto contents = m_files.readFile(m_folder + name, limit);
        if (contents)
            return std::move(contents->bytes);
        return failed(std::move(contents).error());
    }

    std::nullopt_t failed(Error error)
    {
        m_reading.isWhole = false;
        m_reading.errors.push_back(std::move(error));
        return std::nullopt;
    }

    const FileSystem &m_files;
    std::string m_folder;
    std::set<SectionId> m_unread;
    PackReading m_reading{.pack = {.id = PackId(""), .version = Version(0, 0, 0)}};
};

} // namespace

PackReading readPackLeniently(const FileSystem &files, const std::string &folder)
{
    return PackReader(files, folder).read();
}

ResultWithErrors<Pack> readPack(const FileSystem &files, const std::string &folder)
{
    PackReading reading = readPackLeniently(files, folder);
    if (!reading.errors.empty())
        return std::unexpected(std::move(reading.errors));
    return std::move(reading.pack);
}

} // namespace policywright::pack
