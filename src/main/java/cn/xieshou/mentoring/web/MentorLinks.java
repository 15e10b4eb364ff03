package cn.xieshou.mentoring.web;

import cn.xieshou.invitation.Invitables;
import cn.xieshou.mentoring.MentorInvitation;
import cn.xieshou.mentoring.MentorTextKind;
import cn.xieshou.mentoring.MentoringYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the mentors of a school year are asked to write. */
@Component
class MentorLinks {

    private final MentorInvitation invitation;

    MentorLinks(MentorInvitation invitation) {
        this.invitation = invitation;
    }

    /** @param label «指导计划» */
    record Link(String id, String label) {}

    /** Null if there is nothing to write now, or it is not the reader's to ask. */
    @Nullable Link of(MentoringYear year, String account) {
        return invitation
                .due(year)
                .filter(subject -> invitation.mayIssue(account, subject))
                .map(subject -> new Link(
                        Invitables.idOf(invitation, subject),
                        invitation.kindDue(year).map(MentorTextKind::label).orElse("")))
                .orElse(null);
    }
}
