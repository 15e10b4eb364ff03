package cn.xieshou.openlesson.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.directory.Subjects;
import cn.xieshou.ledger.SentAgain;
import cn.xieshou.ledger.TypedNames;
import cn.xieshou.openlesson.Invited;
import cn.xieshou.openlesson.LessonAccess;
import cn.xieshou.openlesson.LessonAnswer;
import cn.xieshou.openlesson.LessonAnswers;
import cn.xieshou.openlesson.OpenLesson;
import cn.xieshou.openlesson.OpenLessons;
import cn.xieshou.openlesson.TypedAnswer;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about one open lesson show. */
@Component
class LessonPage {

    private final LessonAccess access;
    private final OpenLessons lessons;
    private final LessonAnswers answers;
    private final SentAgain recorded;
    private final TypedNames names;
    private final Pairings pairings;
    private final Recorders recorders;
    private final Directory directory;
    private final SchoolChoices schools;
    private final Clock clock;

    LessonPage(
            LessonAccess access,
            OpenLessons lessons,
            LessonAnswers answers,
            SentAgain recorded,
            TypedNames names,
            Pairings pairings,
            Recorders recorders,
            Directory directory,
            SchoolChoices schools,
            Clock clock) {
        this.access = access;
        this.lessons = lessons;
        this.answers = answers;
        this.recorded = recorded;
        this.names = names;
        this.pairings = pairings;
        this.recorders = recorders;
        this.directory = directory;
        this.schools = schools;
        this.clock = clock;
    }

    /** @param reason why it is to be cancelled, as typed */
    String show(
            OpenLesson one,
            TypedAnswer typed,
            String reason,
            Map<String, String> problems,
            String account,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Optional<String> guest = access.guest(one, account);
        model.addAttribute("one", one);
        model.addAttribute("school", directory.schoolName(one.school()));
        model.addAttribute("pairing", pairings.title(pairings.get(one.pairingId())));
        model.addAttribute("standing", one.standing(today));
        model.addAttribute("style", one.style(today));
        model.addAttribute("own", access.isOwn(one, account));
        model.addAttribute("ahead", one.isAhead(today));
        model.addAttribute("record", record(one, today, account));
        model.addAttribute("answers", access.readsAnswers(one, account) ? lessons.answers(one.id()) : List.of());
        model.addAttribute("readsAnswers", access.readsAnswers(one, account));
        model.addAttribute("coming", lessons.coming(List.of(one.id())).getOrDefault(one.id(), 0));
        model.addAttribute("guest", guest.orElse(""));
        model.addAttribute(
                "answered",
                guest.flatMap(school -> answers.of(one.id(), school)).orElse(null));
        model.addAttribute("mayAnswer", guest.isPresent() && one.takesAnswers(today));
        model.addAttribute(
                "choosable",
                guest.isPresent() && one.takesAnswers(today)
                        ? names.choosable(Side.RECIPIENT, guest.get())
                        : List.of());
        model.addAttribute("schools", schoolNames(one, account));
        model.addAttribute("typed", typed);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "openlesson/lesson";
    }

    /** The form to announce one, or to change it, which is in the model as «typed» with its «problems». */
    String form(Pairing pairing, Side side, String action, String back, String account, Model model) {
        if (recorders.side(pairing, account).filter(own -> own == side).isEmpty()) {
            throw new NotThere();
        }
        model.addAttribute("pairing", pairing);
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("last", LocalDate.now(clock).plusYears(1));
        model.addAttribute("subjects", Subjects.ALL);
        model.addAttribute("invited", Invited.values());
        model.addAttribute("choosable", names.choosable(side, pairing.school(side)));
        return "openlesson/form";
    }

    /** Where it is recorded in the ledger, or the record that is there already; empty while it is ahead or is not the reader's to record. */
    private String record(OpenLesson one, LocalDate today, String account) {
        if (!one.isHeld(today)) {
            return "";
        }
        return recorded.under(one.ledgerKey(), one.pairingId())
                .map(activity -> "/activities/" + activity.id())
                .orElseGet(() -> access.isOwn(one, account) ? LedgerLink.of(one) : "");
    }

    private Map<String, String> schoolNames(OpenLesson one, String account) {
        return access.readsAnswers(one, account)
                ? schools.names(lessons.answers(one.id()).stream()
                        .map(LessonAnswer::school)
                        .toList())
                : Map.of();
    }
}
