// SPDX-License-Identifier: Apache-2.0
#include "core/session/PackCache.h"

#include "core/pack/PackJson.h"

namespace policywright::session {
namespace {

ResultWithErrors<std::shared_ptr<const pack::PackSet>> compose(const bundle::PolicyBundle &bundle)
{
    std::vector<pack::Pack> packs;
    for (std::size_t i = 0; i < bundle.packs.size(); ++i) {
        auto pack = pack::packFromText(bundle.packs[i], bundle.policy.packs[i].id.toString());
        if (!pack)
            return std::unexpected(Errors{pack.error()});
        packs.push_back(*std::move(pack));
    }
    return pack::PackSet::compose(std::move(packs), bundle.policy.language, pack::Trust::AlreadyChecked)
        .transform([](pack::PackSet set) { return std::make_shared<const pack::PackSet>(std::move(set)); });
}

} // namespace

ResultWithErrors<std::shared_ptr<const pack::PackSet>> PackCache::packsOf(const bundle::PolicyBundle &bundle)
{
    std::string key = bundle.policy.language;
    for (const model::PackPin &pin : bundle.policy.packs)
        key += ' ' + pin.digest;
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_sets.find(key); known != m_sets.end())
        return known->second;
    auto composed = compose(bundle);
    if (composed)
        m_sets.emplace(std::move(key), *composed);
    return composed;
}

} // namespace policywright::session
