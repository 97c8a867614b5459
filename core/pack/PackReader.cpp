// SPDX-License-Identifier: Apache-2.0
#include "core/pack/PackReader.h"

#include "core/pack/PackFiles.h"
#include "core/pack/WordsCheck.h"
#include "core/pack/WordsReader.h"
#include "core/pack/YamlMap.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace policywright::pack {
namespace {

class PackReader {
public:
    PackReader(const FileSystem &files, std::string folder, const std::optional<std::string> &language)
        : m_files(files), m_folder(std::move(folder)), m_language(language)
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
        chooseLanguages();
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
        if (const auto file = optionalYaml("drill.yaml"))
            pack.drill = readDrillFile(*file, m_reading.errors);
    }

    void chooseLanguages()
    {
        Pack &pack = m_reading.pack;
        if (!m_language)
            return;
        if (!std::ranges::contains(pack.languages, *m_language))
            m_reading.errors.push_back({ErrorCode::PackLanguageMissing, pack.id.toString(), *m_language});
        const auto others = std::ranges::remove_if(pack.languages, [&](const std::string &language) {
            return language != pack.languages.front() && language != *m_language;
        });
        pack.languages.erase(others.begin(), others.end());
    }

    // Words are compared with the logic where that could be read.
    void readLanguage(const std::string &language)
    {
        Words &all = m_reading.pack.words[language];
        if (auto file = words(language + ".md", language)) {
            if (m_reading.isWhole)
                checkPackWords(m_reading.pack, *file, originalOf("", language), m_reading.errors);
            all = file->words;
            all.title = file->title.text;
            m_originals.try_emplace("", *std::move(file));
        }
        for (const Section &section : m_reading.pack.sections) {
            const std::string &id = section.id.toString();
            auto file = words(id + '/' + language + ".md", language);
            if (!file)
                continue;
            if (!m_unread.contains(section.id))
                checkSectionWords(section, *file, originalOf(id, language), m_reading.errors);
            addSection(section.id, *file, all);
            m_originals.try_emplace(id, *std::move(file));
        }
    }

    // The words of a section, or of the pack itself, in the first language; nullptr where `language` is it.
    const WordsFile *originalOf(const std::string &section, const std::string &language) const
    {
        const auto found = m_originals.find(section);
        return found == m_originals.end() || language == m_reading.pack.languages.front() ? nullptr : &found->second;
    }

    static void addSection(const SectionId &section, const WordsFile &file, Words &all)
    {
        all.sections[section.toString()] = {file.title.text, file.introduction};
        all.questions.insert(file.words.questions.begin(), file.words.questions.end());
        for (const auto &[id, words] : file.words.clauses)
            all.clauses.emplace(section.toString() + '.' + id, words);
        all.checks.insert(file.words.checks.begin(), file.words.checks.end());
        all.quiz.insert(file.words.quiz.begin(), file.words.quiz.end());
        all.library.insert(file.words.library.begin(), file.words.library.end());
        all.dates.insert(file.words.dates.begin(), file.words.dates.end());
    }

    std::optional<YamlFile> yaml(const std::string &name)
    {
        auto contents = m_files.readFile(m_folder + name, kMaxYamlBytes);
        if (!contents)
            return failed(std::move(contents).error());
        return parsed(name, std::move(contents->bytes));
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

    std::optional<WordsFile> words(const std::string &name, const std::string &language)
    {
        const auto contents = m_files.readFile(m_folder + name, kMaxWordsBytes);
        if (contents)
            return readWords(contents->bytes, m_folder + name, m_reading.errors);
        m_reading.unreadLanguages.insert(language);
        m_reading.errors.push_back(contents.error());
        return std::nullopt;
    }

    std::nullopt_t failed(Error error)
    {
        m_reading.isWhole = false;
        m_reading.errors.push_back(std::move(error));
        return std::nullopt;
    }

    const FileSystem &m_files;
    std::string m_folder;
    std::optional<std::string> m_language;
    std::set<SectionId> m_unread;
    std::map<std::string, WordsFile> m_originals; // by section; "" for the pack itself
    PackReading m_reading{.pack = {.id = PackId(""), .version = Version(0, 0, 0)}};
};

} // namespace

PackReading readPackLeniently(const FileSystem &files, const std::string &folder,
                              const std::optional<std::string> &language)
{
    return PackReader(files, folder, language).read();
}

ResultWithErrors<std::optional<Version>> versionOfPack(const FileSystem &files, const std::string &folder)
{
    auto contents = files.readFile(folder + "/pack.yaml", kMaxYamlBytes);
    if (!contents && contents.error().code == ErrorCode::FileNotFound)
        return std::nullopt;
    if (!contents)
        return std::unexpected(Errors{std::move(contents).error()});
    const auto file = readYaml(std::move(contents->bytes), folder + "/pack.yaml");
    if (!file)
        return std::unexpected(file.error());
    Errors errors;
    YamlMap map(*file, file->root, errors);
    const SourceText written = map.requiredText("version");
    const auto version = Version::fromString(written.text);
    if (errors.empty() && !version)
        map.report(ErrorCode::NotAVersion, written, written.text);
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    return *version;
}

ResultWithErrors<Pack> readPack(const FileSystem &files, const std::string &folder)
{
    PackReading reading = readPackLeniently(files, folder);
    if (!reading.errors.empty())
        return std::unexpected(std::move(reading.errors));
    return std::move(reading.pack);
}

} // namespace policywright::pack
