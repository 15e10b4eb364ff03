package cn.xieshou.ledger.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Subjects;
import cn.xieshou.files.FileKind;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityFlags;
import cn.xieshou.ledger.ActivitySection;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.ledger.Amendments;
import cn.xieshou.ledger.Participant;
import cn.xieshou.ledger.Place;
import cn.xieshou.ledger.TypedActivities;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about one activity show. */
@Component
class ActivityPage {

    private final Activities activities;
    private final ActivityTypes types;
    private final TypedActivities typed;
    private final ActivityAccess access;
    private final Pairings pairings;
    private final Directory directory;
    private final ActivityFiles files;
    private final Amendments amendments;
    private final ActivityFlags flags;
    private final List<ActivitySection> sections;
    private final Clock clock;

    ActivityPage(
            Activities activities,
            ActivityTypes types,
            TypedActivities typed,
            ActivityAccess access,
            Pairings pairings,
            Directory directory,
            ActivityFiles files,
            Amendments amendments,
            ActivityFlags flags,
            List<ActivitySection> sections,
            Clock clock) {
        this.activities = activities;
        this.types = types;
        this.typed = typed;
        this.access = access;
        this.pairings = pairings;
        this.directory = directory;
        this.files = files;
        this.amendments = amendments;
        this.flags = flags;
        this.sections = sections;
        this.clock = clock;
    }

    /** What another feature says on the page. */
    record Section(String template, Object it) {}

    /** The page that shows it. */
    String show(Activity activity, String account, Model model) {
        Pairing pairing = pairings.get(activity.pairingId());
        model.addAttribute("activity", activity);
        model.addAttribute("type", types.name(activity.type()));
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        List<Participant> people = activities.people(activity.id());
        model.addAttribute(
                "names",
                Arrays.stream(Side.values())
                        .collect(Collectors.toMap(Side::name, side -> Participant.names(people, side))));
        model.addAttribute("sides", Side.values());
        model.addAttribute("school", directory.schoolName(pairing.school(activity.side())));
        model.addAttribute("recorder", directory.personName(activity.recordedBy()));
        model.addAttribute("checker", name(Objects.requireNonNullElse(activity.decidedBy(), "")));
        model.addAttribute("mayTakeBack", access.mayTakeBack(activity, account));
        model.addAttribute("mayCorrect", access.mayCorrect(activity, account));
        model.addAttribute("recorded", activity.recordedBy().equals(account) ? activity.filesKey() : null);
        model.addAttribute("files", files.of(activity));
        model.addAttribute("mayAmend", access.mayAmend(activity, account));
        model.addAttribute(
                "notAmended", activity.state() == ActivityState.CONFIRMED ? amendments.closed(activity) : "");
        model.addAttribute("amendment", amendments.of(activity).orElse(null));
        model.addAttribute("changes", amendments.changes(activity));
        model.addAttribute("flags", flags.of(pairing, List.of(activity)).get(activity.id()));
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(section -> Stream.ofNullable(section.of(activity, account))
                                .map(it -> new Section(section.template(), it)))
                        .toList());
        return "ledger/activity";
    }

    /**
     * The form to record or to correct one, which is in the model as «typed» with its «problems».
     *
     * @param action where it goes
     * @param key under which its files are kept
     */
    String form(Pairing pairing, String action, String key, String account, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("action", action);
        model.addAttribute("key", key);
        choices(model.getAttribute("activity") instanceof Activity one ? one.type() : "", model);
        model.addAttribute("supporting", directory.schoolName(pairing.supportingSchool()));
        model.addAttribute("recipient", directory.schoolName(pairing.recipientSchool()));
        model.addAttribute(
                "people",
                Arrays.stream(Side.values())
                        .collect(Collectors.toMap(Side::name, side -> typed.choosable(pairing, side))));
        model.addAttribute("files", files.drafts(key, account));
        model.addAttribute("filesForm", action);
        return "ledger/form";
    }

    /**
     * What the form offers.
     *
     * @param type code of the type that it has already, empty if none
     */
    void choices(String type, Model model) {
        model.addAttribute("types", types.choices(type));
        model.addAttribute("places", Place.values());
        model.addAttribute("subjects", Subjects.ALL);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("acceptedFiles", FileKind.accepted());
    }

    private String name(String account) {
        return account.isEmpty() ? "" : directory.personName(account);
    }
}
