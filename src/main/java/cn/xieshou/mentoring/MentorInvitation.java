package cn.xieshou.mentoring;

import cn.xieshou.directory.Directory;
import cn.xieshou.invitation.FilledSheet;
import cn.xieshou.invitation.Invitable;
import cn.xieshou.invitation.InvitedMatter;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.invitation.SchoolIssuers;
import cn.xieshou.invitation.Sheet;
import cn.xieshou.invitation.Sheet.Known;
import cn.xieshou.invitation.SheetField;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each mentor writes the plan and the summaries themselves (R-MEN-1), until the supporting school's liaison has handed them in. */
@Component
public class MentorInvitation implements Invitable {

    private static final int LONGEST = 1000;

    private final Mentorings mentorings;
    private final MentorTexts texts;
    private final Pairings pairings;
    private final Directory directory;
    private final SchoolIssuers issuers;
    private final Clock clock;

    MentorInvitation(
            Mentorings mentorings,
            MentorTexts texts,
            Pairings pairings,
            Directory directory,
            SchoolIssuers issuers,
            Clock clock) {
        this.mentorings = mentorings;
        this.texts = texts;
        this.pairings = pairings;
        this.directory = directory;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** One kind of text of one school year. */
    private record Asking(MentoringYear year, MentorTextKind kind, List<Mentorship> pairs) {

        List<Mentorship> of(String mentor) {
            return pairs.stream()
                    .filter(Mentorship::active)
                    .filter(pair -> pair.mentor().equals(mentor))
                    .toList();
        }

        Optional<String> over() {
            Optional<MentorTextKind> due = MentorTextKind.due(year, pairs);
            if (due.filter(kind::equals).isPresent()) {
                return Optional.empty();
            }
            MentoringState state = year.state();
            boolean handedIn = state == MentoringState.ACKNOWLEDGING || state == MentoringState.CLOSED;
            return Optional.of(
                    handedIn || due.filter(next -> next.compareTo(kind) > 0).isPresent()
                            ? "学校已经报送" + kind.label() + "，不再填写"
                            : "师徒结对现在是“" + state.label() + "”，不能填写" + kind.label());
        }
    }

    /** What the mentors of the year may be asked for now, as its page is addressed; empty if nothing. */
    public Optional<String> due(MentoringYear year) {
        return kindDue(year).map(kind -> year.pairingId() + "." + year.schoolYear() + "." + kind.slug());
    }

    /** What the mentors of the year write next. */
    public Optional<MentorTextKind> kindDue(MentoringYear year) {
        return MentorTextKind.due(year, mentorings.mentorships(year));
    }

    @Override
    public String key() {
        return "mentor";
    }

    @Override
    public String label() {
        return "师徒指导计划和小结";
    }

    @Override
    public Optional<InvitedMatter> matter(String subject) {
        return find(subject).map(asking -> {
            MentoringKey key = asking.year().key();
            String title = pairings.title(pairing(asking)) + "，" + key.label() + "师徒"
                    + asking.kind().label();
            return new InvitedMatter(subject, title, key.pairingId(), "/pairings/" + key.pairingId() + "/years", null);
        });
    }

    @Override
    public boolean mayIssue(String account, String subject) {
        return find(subject)
                .filter(asking -> issuers.include(account, pairing(asking).supportingSchool()))
                .isPresent();
    }

    @Override
    public List<Invitee> people(String subject) {
        Map<String, Invitee> mentors = new LinkedHashMap<>();
        Asking asking = get(subject);
        asking.pairs().stream().map(Mentorship::mentor).forEach(mentor -> invitee(asking, mentor)
                .ifPresent(one -> mentors.put(mentor, one)));
        return List.copyOf(mentors.values());
    }

    @Override
    public Optional<Invitee> invitee(String subject, String number) {
        return find(subject).flatMap(asking -> invitee(asking, number));
    }

    private static Optional<Invitee> invitee(Asking asking, String mentor) {
        List<Mentorship> own = asking.of(mentor);
        String apprentices = own.stream().map(Mentorship::apprenticeName).collect(Collectors.joining("、"));
        return own.stream().findFirst().map(one -> new Invitee(mentor, one.mentorName(), "徒弟" + apprentices));
    }

    @Override
    public Optional<String> over(String subject) {
        return get(subject).over();
    }

    @Override
    public Sheet sheet(String subject, String number) {
        Asking asking = get(subject);
        Map<Long, MentorText> before = texts.of(asking.year(), asking.kind());
        List<Known> facts = new ArrayList<>();
        facts.add(new Known("徒弟所在学校", directory.schoolName(pairing(asking).recipientSchool())));
        facts.add(new Known("学年", asking.year().key().label()));
        List<SheetField> fields = new ArrayList<>();
        for (Mentorship pair : asking.of(number)) {
            String apprentice = pair.apprenticeName() + "（" + pair.subject() + "）";
            if (!pair.plan().isEmpty()) {
                facts.add(new Known(apprentice + "的指导计划", pair.plan()));
            }
            MentorText written = before.get(pair.id());
            fields.add(SheetField.longText(field(pair), "徒弟" + apprentice, LONGEST)
                    .holding(written == null ? "" : written.content()));
        }
        return new Sheet(asking.kind().request(), facts, fields, "学校的帮扶联络人核对后报送。");
    }

    @Override
    public void accept(String subject, String number, FilledSheet filled) {
        Asking asking = get(subject);
        asking.of(number)
                .forEach(pair ->
                        texts.put(new MentorText(pair.id(), asking.kind(), filled.text(field(pair)), clock.instant())));
    }

    private static String field(Mentorship pair) {
        return "pair" + pair.id();
    }

    private Pairing pairing(Asking asking) {
        return pairings.get(asking.year().pairingId());
    }

    private Asking get(String subject) {
        return find(subject).orElseThrow();
    }

    /** «P-2026-001.2026.plan» */
    private Optional<Asking> find(String subject) {
        int dot = subject.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : MentorTextKind.of(subject.substring(dot + 1)).flatMap(kind -> year(subject.substring(0, dot))
                        .map(year -> new Asking(year, kind, mentorings.mentorships(year))));
    }

    private Optional<MentoringYear> year(String subject) {
        int dot = subject.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : mentorings.ofPairing(subject.substring(0, dot)).stream()
                        .filter(year -> Integer.toString(year.schoolYear()).equals(subject.substring(dot + 1)))
                        .findFirst();
    }
}
