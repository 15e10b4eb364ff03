package cn.xieshou.once;

import cn.xieshou.directory.Teacher;
import cn.xieshou.invitation.Invitables;
import cn.xieshou.invitation.Invitables.Asked;
import cn.xieshou.invitation.Invitations;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is done with personal links of people without an account. */
@Component
class InvitationScenes implements Scenes {

    private final LinkScenes links;
    private final SelectionWalk selections;
    private final Invitables invitables;
    private final Invitations invitations;
    private final EngineClock clock;

    InvitationScenes(
            LinkScenes links,
            SelectionWalk selections,
            Invitables invitables,
            Invitations invitations,
            EngineClock clock) {
        this.links = links;
        this.selections = selections;
        this.invitables = invitables;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/invitations/{matter}/mail", this::mail,
                "/invitations/{matter}/slip", this::slip,
                "/invitations/{matter}/revoke", this::revoke,
                "/schools/{code}/teachers/{staffNumber}/email", this::address,
                "/p", links.byKind().get("volunteer"));
    }

    private Attempt mail() {
        Teacher teacher = teacher();
        return onPage(teacher, "/mail", Map.of("person", teacher.staffNumber(), "address", "scene@example.invalid"));
    }

    private Attempt slip() {
        Teacher teacher = teacher();
        return onPage(teacher, "/slip", Map.of("person", teacher.staffNumber()));
    }

    private Attempt revoke() {
        Teacher teacher = teacher();
        print(teacher);
        return onPage(teacher, "/revoke", Map.of("person", teacher.staffNumber()));
    }

    private Attempt address() {
        Teacher teacher = teacher();
        String page = "/schools/" + teacher.school() + "/teachers/" + teacher.staffNumber();
        return Attempt.of(liaison(teacher), page, page + "/email", Map.of("email", "scene@example.invalid"));
    }

    private Teacher teacher() {
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
        Pairing pairing = selections.begun("county");
        selections.shortage(pairing);
        return selections.music(pairing);
    }

    private String print(Teacher teacher) {
        Invitee who = new Invitee(teacher.staffNumber(), teacher.name(), "");
        Asked asked = invitables.find(matter(teacher)).orElseThrow();
        return invitations.print(asked, List.of(who), liaison(teacher)).get(0).code();
    }

    /** The buttons of one form lead to several addresses. */
    private Attempt onPage(Teacher teacher, String action, Map<String, String> fields) {
        String page = "/invitations/" + matter(teacher);
        return Attempt.of(liaison(teacher), page, page + action, fields).fromForm(page + "/mail");
    }

    private static String liaison(Teacher teacher) {
        return teacher.school() + ".liaison";
    }

    private String matter(Teacher teacher) {
        return "volunteer." + selections.pairingOf(teacher.school()) + ".2026";
    }
}
