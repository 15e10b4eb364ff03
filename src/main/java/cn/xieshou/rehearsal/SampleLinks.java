package cn.xieshou.rehearsal;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.directory.People;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.invitation.Invitables;
import cn.xieshou.invitation.Invitables.Asked;
import cn.xieshou.invitation.Invitations;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.invitation.LinkStandings;
import cn.xieshou.invitation.LinkStandings.Standing;
import cn.xieshou.invitation.LinkState;
import cn.xieshou.invitation.PersonalLinks;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.Selections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Personal links of the sample schools, so that their page shows how each of them can stand. */
@Component
class SampleLinks {

    /** Of a sample school's teachers the first two are its principal and its liaison. */
    private static final int CADRES = 2;

    private static final String MAIL_DOMAIN = "@example.invalid";
    private static final String REMARK = "remark";
    private static final String WILLING = "willing";

    private final Invitables invitables;
    private final Invitations invitations;
    private final LinkStandings standings;
    private final PersonalLinks links;
    private final Selections selections;
    private final Teachers teachers;
    private final People people;

    SampleLinks(
            Invitables invitables,
            Invitations invitations,
            LinkStandings standings,
            PersonalLinks links,
            Selections selections,
            Teachers teachers,
            People people) {
        this.invitables = invitables;
        this.invitations = invitations;
        this.standings = standings;
        this.links = links;
        this.selections = selections;
        this.teachers = teachers;
        this.people = people;
    }

    /** Six teachers are asked whether they volunteer: two say so, the others are where one finds them on that day. */
    void askVolunteers(Pairing pairing) {
        List<Selection> all = selections.requests(pairing.id());
        String subject = all.get(all.size() - 1).key().subject();
        String by = people.liaison(pairing.supportingSchool());
        open("volunteer." + subject).ifPresent(asked -> {
            List<Invitee> who = teachers.ofSchool(pairing.supportingSchool()).stream()
                    .skip(CADRES)
                    .map(Teacher::staffNumber)
                    .flatMap(number -> asked.kind().invitee(subject, number).stream())
                    .toList();
            answer(code(asked, who.get(0), by), Map.of(WILLING, "yes", REMARK, "希望任教高年级音乐。"));
            answer(code(asked, who.get(1), by), Map.of(WILLING, "no", REMARK, "孩子明年中考，本学年不便外出。"));
            mail(asked, who.get(2), by);
            mail(asked, who.get(3), by);
            invitations.revoke(asked, who.get(3).number(), by);
            links.open(code(asked, who.get(4), by));
            code(asked, who.get(5), by);
        });
    }

    /** The cadre who is away is asked for the reports of this term. */
    void askCadre(Attachment attachment, Pairing pairing, boolean opened) {
        String by = people.liaison(pairing.recipientSchool());
        open("report." + attachment.key().subject()).ifPresent(asked -> standings.of(asked, by).stream()
                .filter(one -> one.state() == LinkState.NONE)
                .map(Standing::who)
                .findFirst()
                .ifPresent(who -> {
                    if (opened) {
                        links.open(code(asked, who, by));
                    } else {
                        mail(asked, who, by);
                    }
                }));
    }

    private Optional<Asked> open(String id) {
        return invitables.find(id).filter(asked -> asked.over().isEmpty());
    }

    private void mail(Asked asked, Invitee who, String by) {
        invitations.mail(asked, who, who.number().toLowerCase(Locale.ROOT) + MAIL_DOMAIN, by);
    }

    /** The secret of a slip. */
    private String code(Asked asked, Invitee who, String by) {
        String code = invitations.print(asked, List.of(who), by).get(0).code();
        return PersonalLinks.secret(code).orElseThrow();
    }

    private void answer(String secret, Map<String, String> typed) {
        links.open(secret);
        links.answer(secret, typed);
    }
}
