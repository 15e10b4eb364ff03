package cn.xieshou.commendation;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.directory.Directory;
import cn.xieshou.mentoring.MentoringState;
import cn.xieshou.mentoring.MentoringYear;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.MentorshipState;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who takes part in a programme's school year, and what each has done, out of the records (R-AWD-1). */
@Component
class CommendationData {

    private final Pairings pairings;
    private final Directory directory;
    private final Secondments secondments;
    private final Mentorings mentorings;
    private final Attachments attachments;

    CommendationData(
            Pairings pairings,
            Directory directory,
            Secondments secondments,
            Mentorings mentorings,
            Attachments attachments) {
        this.pairings = pairings;
        this.directory = directory;
        this.secondments = secondments;
        this.mentorings = mentorings;
        this.attachments = attachments;
    }

    /**
     * One part that a school or a person had in a pairing.
     *
     * @param done whether a person's part is complete
     */
    record Part(
            HonourKind kind, String school, String person, String name, Pairing pairing, boolean done, String deed) {}

    /** All parts that there were in that year, pairing by pairing. */
    List<Part> of(String programme, SchoolYear year) {
        List<Part> all = new ArrayList<>();
        for (Pairing pairing : pairings.all()) {
            if (pairing.programme().equals(programme) && worked(pairing, year)) {
                schools(pairing, all);
                teachers(pairing, year, all);
                mentors(pairing, year, all);
                cadres(pairing, year, all);
            }
        }
        return all;
    }

    /** Whether a section looks after it and it worked in that year. */
    private static boolean worked(Pairing pairing, SchoolYear year) {
        boolean begun = pairing.firstYear().startYear() <= year.startYear();
        boolean ended = pairing.endedOn() != null && pairing.endedOn().isBefore(year.firstDay());
        return pairing.section() != null && begun && !ended;
    }

    private void schools(Pairing pairing, List<Part> all) {
        for (Side side : Side.values()) {
            HonourKind kind = side == Side.SUPPORTING ? HonourKind.SUPPORTING : HonourKind.RECIPIENT;
            all.add(new Part(kind, pairing.school(side), "", "", pairing, true, pairings.title(pairing)));
        }
    }

    private void teachers(Pairing pairing, SchoolYear year, List<Part> all) {
        for (Secondment one : secondments.of(pairing.id(), year.startYear())) {
            if (one.direction() == Direction.SUPPORT && one.state() != SecondmentState.SELECTED) {
                boolean passed = one.state() == SecondmentState.PASSED;
                String deed = "到" + directory.schoolName(one.hostSchool()) + "支教（" + one.subject() + "）";
                all.add(new Part(
                        HonourKind.TEACHER, one.homeSchool(), one.teacher(), one.teacherName(), pairing, passed, deed));
            }
        }
    }

    private void mentors(Pairing pairing, SchoolYear year, List<Part> all) {
        Optional<MentoringYear> found = mentorings.ofPairing(pairing.id()).stream()
                .filter(one -> one.schoolYear() == year.startYear())
                .findFirst();
        if (found.isPresent()) {
            boolean closed = found.get().state() == MentoringState.CLOSED;
            for (Mentorship one : mentorings.mentorships(found.get())) {
                boolean done = closed && one.state() == MentorshipState.ACHIEVED;
                String deed = "指导" + one.apprenticeName() + "（" + one.subject() + "）";
                all.add(new Part(
                        HonourKind.MENTOR,
                        pairing.supportingSchool(),
                        one.mentor(),
                        one.mentorName(),
                        pairing,
                        done,
                        deed));
            }
        }
    }

    private void cadres(Pairing pairing, SchoolYear year, List<Part> all) {
        for (Attachment term : attachments.ofPairing(pairing.id())) {
            if (term.key().schoolYear() == year.startYear()) {
                boolean met = term.state() == AttachmentState.MET;
                String deed = term.key().label() + "到" + directory.schoolName(pairing.supportingSchool()) + "挂职";
                for (Cadre one : term.cadres()) {
                    String person = Objects.requireNonNullElse(one.staffNumber(), "-" + one.id());
                    all.add(new Part(
                            HonourKind.CADRE, pairing.recipientSchool(), person, one.name(), pairing, met, deed));
                }
            }
        }
    }
}
