package cn.xieshou.selection;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormRefused.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the recipient sends to learn in exchange (R-SEC-3). */
@Service
@Transactional
public class LearnerNaming {

    static final String LEARNERS = "跟岗学习人选";

    private final SelectionRepository table;
    private final Selections selections;
    private final Secondments secondments;
    private final Teachers teachers;
    private final Pairings pairings;
    private final Trail trail;

    LearnerNaming(
            SelectionRepository table,
            Selections selections,
            Secondments secondments,
            Teachers teachers,
            Pairings pairings,
            Trail trail) {
        this.table = table;
        this.selections = selections;
        this.secondments = secondments;
        this.teachers = teachers;
        this.pairings = pairings;
        this.trail = trail;
    }

    /**
     * The recipient names who goes to learn.
     *
     * @param wanted staff numbers
     * @throws FormRefused if the number is not that of the nominees where the programme wants it so, or one is foreign,
     *     named twice or away already
     */
    public void nameLearners(SelectionKey key, List<String> wanted, String actor) {
        Selection selection = selections.get(key);
        List<Learner> learners = learners(key, wanted);
        if (selections.size(key).isPresent()
                && learners.size() != selection.nominees().size()) {
            throw new FormRefused(
                    "learners",
                    LEARNERS,
                    "项目规定等额派出：支教" + selection.nominees().size() + "名，跟岗学习也应为"
                            + selection.nominees().size() + "名，现有" + learners.size() + "名");
        }
        if (!learners.equals(selection.learners())) {
            table.approvalVoid(key);
        }
        table.learners(key, learners, actor);
        String names = learners.isEmpty()
                ? "不派出"
                : learners.stream().map(Learner::name).collect(Collectors.joining("、"));
        trail.add(key.pairingId(), actor, Act.SUBMITTED, key.titled(LEARNERS), null, names);
    }

    /** Why the teacher is not there to learn in that year, a sentence without a stop; empty if they are. */
    Optional<String> away(SelectionKey key, String teacher) {
        return secondments.away(teacher, key.schoolYear())
                ? Optional.of(key.year().label() + "已确定外派，不能重复选派")
                : Optional.empty();
    }

    private List<Learner> learners(SelectionKey key, List<String> wanted) {
        String school = pairings.get(key.pairingId()).recipientSchool();
        List<Learner> learners = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String number = wanted.get(i);
            Teacher teacher = teachers.find(number)
                    .filter(one -> one.school().equals(school))
                    .orElse(null);
            String problem = teacher == null
                    ? "本校名册中没有这名教师，请从列出的教师中选择"
                    : wanted.subList(0, i).contains(number)
                            ? "同一名教师填了两行"
                            : away(key, number).orElse("");
            if (!problem.isEmpty()) {
                problems.add(new Problem(
                        "learners[" + i + "].teacher",
                        "第" + (i + 1) + "行·" + (teacher == null ? number : teacher.name()),
                        problem));
            } else if (teacher != null) {
                learners.add(new Learner(number, teacher.name(), teacher.subject()));
            }
        }
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return learners;
    }
}
