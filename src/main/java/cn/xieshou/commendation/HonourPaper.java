package cn.xieshou.commendation;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The certificate of honour of a school or a person (R-AWD-1). */
@Component
@Order(9)
public class HonourPaper implements PaperKind {

    private final CandidateRepository candidates;
    private final CommendationRepository rounds;
    private final Directory directory;

    HonourPaper(CandidateRepository candidates, CommendationRepository rounds, Directory directory) {
        this.candidates = candidates;
        this.rounds = rounds;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "honour";
    }

    @Override
    public String label() {
        return "荣誉证书";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("证书编号", "表彰时编的号，每年从1号起"),
                must("受表彰者", "学校名称，或者个人的姓名"),
                may("所在学校", "个人所在的学校，学校的证书上为空"),
                must("荣誉称号", "例如：优秀支教教师"),
                must("学年", "表彰的学年"),
                must("事迹", "数据里记载的工作"),
                must("表彰日期", "决定表彰的日期"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("荣誉证书")
                .subtitle("{{证书编号}}")
                .gap()
                .line("{{受表彰者}}：")
                .text("{{如有 所在学校}}（{{所在学校}}）")
                .text("在{{学年}}城乡学校结对帮扶工作中成绩突出（{{事迹}}），被评为：")
                .title("{{荣誉称号}}")
                .text("特发此证，以资鼓励。")
                .gap()
                .signed("县教育局结对帮扶工作领导小组", "{{表彰日期}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("证书编号", "城乡结对荣誉〔2027〕3号")
                .put("受表彰者", "王示例")
                .put("所在学校", "示范实验小学")
                .put("荣誉称号", "优秀支教教师")
                .put("学年", "2026—2027学年")
                .put("事迹", "到青山乡中心小学支教（音乐）")
                .put("表彰日期", "2027年8月25日");
    }

    @Override
    public String caseNumber() {
        return "证书编号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return candidates.numbered(number).map(this::values);
    }

    /** @throws NullPointerException if it was not awarded */
    public PaperValues values(Candidate one) {
        Commendation round = rounds.find(one.commendation()).orElseThrow();
        String school = directory.schoolName(one.school());
        boolean ofSchool = one.kind().ofSchool();
        return new PaperValues()
                .put("证书编号", Objects.requireNonNull(one.number()))
                .put("受表彰者", ofSchool ? school : one.personName())
                .put("所在学校", ofSchool ? "" : school)
                .put("荣誉称号", one.kind().label())
                .put("学年", round.year().label())
                .put("事迹", one.deeds())
                .put("表彰日期", ChineseDates.date(Objects.requireNonNull(round.decidedOn())));
    }
}
