package cn.xieshou.invitation;

import org.jspecify.annotations.Nullable;

/**
 * What people are asked about, as the page of its links shows it.
 *
 * @param subject which one, in the feature's own words
 * @param title «一中—二中，2026—2027学年»
 * @param pairingId in whose trail it is written
 * @param page of the matter itself, where its links are reached from
 * @param school code of the school of which anybody may be asked, null if only those who are named already
 */
public record InvitedMatter(
        String subject,
        String title,
        String pairingId,
        String page,
        @Nullable String school) {}
