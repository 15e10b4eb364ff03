package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.CadreKind;
import cn.xieshou.attachment.Rank;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.workflow.EarlierCopy;
import cn.xieshou.workflow.EarlierRows;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cadres of the term before, if they still may be sent; with the post that the register gives them today. */
@Component
class EarlierCadres implements EarlierRows {

    private final Attachments attachments;
    private final Teachers teachers;

    EarlierCadres(Attachments attachments, Teachers teachers) {
        this.attachments = attachments;
        this.teachers = teachers;
    }

    @Override
    public String form() {
        return "name-cadre";
    }

    @Override
    public String list() {
        return NameCadreForm.LIST;
    }

    @Override
    public Optional<String> from(TaskRef task) {
        return last(task).map(one -> one.key().label());
    }

    @Override
    public String alongWith() {
        return "挂职安排空着的也一并填入。";
    }

    @Override
    public EarlierCopy copy(TaskRef task) {
        return last(task)
                .map(then -> copy(then, Fact.RECIPIENT_SCHOOL.from(task)))
                .orElse(EarlierCopy.NONE);
    }

    private EarlierCopy copy(Attachment then, String school) {
        List<EarlierCopy.Row> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Cadre cadre : then.cadres()) {
            Optional<Teacher> teacher = Optional.ofNullable(cadre.staffNumber())
                    .flatMap(teachers::find)
                    .filter(one -> one.school().equals(school));
            String post =
                    teacher.map(Teacher::post).filter(known -> !known.isBlank()).orElse(cadre.post());
            String why = whyNot(cadre, teacher.isPresent(), post);
            if (why.isEmpty()) {
                rows.add(new EarlierCopy.Row(cadre.name(), row(cadre, post)));
            } else {
                leftOut.add(EarlierCopy.leftOut(cadre.name(), why));
            }
        }
        return new EarlierCopy(List.of("teacher", "name"), rows, Map.of("plan", then.plan()), leftOut);
    }

    private static String whyNot(Cadre cadre, boolean inRegister, String post) {
        Rank rank = Rank.of(post);
        if (cadre.staffNumber() != null && !inRegister) {
            return "已不在本校名册";
        }
        if (rank == Rank.LEADER) {
            return "现任" + post + "，是校级领导";
        }
        return rank == Rank.OTHER && cadre.kind() == CadreKind.MIDDLE ? "现任" + post + "，不是中层干部" : "";
    }

    private static Map<String, Object> row(Cadre cadre, String post) {
        Map<String, Object> row = new HashMap<>(NameCadreForm.row(cadre));
        row.put("post", post);
        return row;
    }

    /** The newest before this term of the same pairing in which anybody was named. */
    private Optional<Attachment> last(TaskRef task) {
        TermKey key = CadreAttachment.key(task);
        return attachments.ofPairing(key.pairingId()).stream()
                .filter(one -> isBefore(one.key(), key) && !one.cadres().isEmpty())
                .findFirst();
    }

    private static boolean isBefore(TermKey one, TermKey other) {
        return one.schoolYear() < other.schoolYear()
                || (one.schoolYear() == other.schoolYear() && one.term() < other.term());
    }
}
