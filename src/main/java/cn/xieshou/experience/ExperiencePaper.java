package cn.xieshou.experience;

import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The paper of an experience, which stands on the shelf and among the papers of its pairing (R-FIN-2). */
@Component
@Order(10)
public class ExperiencePaper implements PaperKind {

    private final Pairings pairings;
    private final Directory directory;

    ExperiencePaper(Pairings pairings, Directory directory) {
        this.pairings = pairings;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "experience";
    }

    @Override
    public String label() {
        return "经验材料";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("题目", "经验材料的题目"),
                must("学校", "撰写的学校"),
                must("结对", "所属的结对"),
                must("学年", "材料所写的学年"),
                must("做法", "做了什么，怎样做的"),
                must("成效", "取得的成效"),
                must("可推广之处", "其他学校可以借鉴的"),
                must("发布日期", "发布的日期"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("{{题目}}")
                .subtitle("{{学校}}（{{结对}}，{{学年}}）")
                .gap()
                .text("一、做法")
                .text("{{做法}}")
                .text("二、成效")
                .text("{{成效}}")
                .text("三、可推广之处")
                .text("{{可推广之处}}")
                .gap()
                .signed("县教育局结对帮扶工作领导小组办公室发布", "{{发布日期}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("题目", "示例：集体备课一周一题")
                .put("学校", "示范实验小学")
                .put("结对", "示范实验小学—青山乡中心小学")
                .put("学年", "2026—2027学年")
                .put("做法", "两校同年级教师每周三下午线上备一课，第二天各自试教。")
                .put("成效", "全学年共同备课24次，两校教师参加150人次。")
                .put("可推广之处", "题目提前一周定，备课记录当天上传。")
                .put("发布日期", "2027年6月20日");
    }

    /** What it says if it is published that day. */
    public PaperValues values(Experience one, LocalDate on) {
        return new PaperValues()
                .put("题目", one.title())
                .put("学校", directory.schoolName(one.school()))
                .put("结对", pairings.title(pairings.get(one.pairingId())))
                .put("学年", one.year().label())
                .put("做法", one.practice())
                .put("成效", one.effect())
                .put("可推广之处", one.lesson())
                .put("发布日期", ChineseDates.date(on));
    }
}
