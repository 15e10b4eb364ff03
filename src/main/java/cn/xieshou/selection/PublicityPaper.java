package cn.xieshou.selection;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notice of the published names, to be put up at the school: names, subjects and where they go, nothing else. */
@Component
@Order(5)
public class PublicityPaper implements PaperKind {

    private final Selections selections;
    private final Pairings pairings;
    private final Directory directory;

    PublicityPaper(Selections selections, Pairings pairings, Directory directory) {
        this.selections = selections;
        this.pairings = pairings;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "publicity-notice";
    }

    @Override
    public String label() {
        return "支教人选公示";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("学年", "“2026—2027学年”"),
                may("帮扶项目", "所属帮扶项目的名称"),
                must("人选.姓名", "拟选派的教师"),
                may("人选.序号", "从1起"),
                must("人选.派出学校", "教师所在的学校"),
                must("人选.学科", "到农村学校任教的学科"),
                must("人选.任教学校", "去支教的学校"),
                must("公示开始", "第一天"),
                must("公示截止", "最后一天"),
                must("受理股室", "归口股室，受理异议"),
                may("落款单位", "支援学校"),
                may("落款日期", "公示的第一天"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("关于{{学年}}支教教师人选的公示")
                .gap()
                .text("根据《{{帮扶项目}}》的要求，经学校推荐、校长确认和逐条核对任教条件，拟选派以下教师到农村学校支教一年，现予公示：")
                .text("{{人选.序号}}．{{人选.姓名}}，{{人选.派出学校}}，任教学科：{{人选.学科}}，拟到{{人选.任教学校}}支教")
                .text("公示时间：{{公示开始}}至{{公示截止}}。")
                .text("公示期间如有异议，请向{{受理股室}}、人秘股或者两校帮扶联络人反映。反映情况应当实事求是，写明姓名和联系方式。")
                .gap()
                .gap()
                .signed("{{落款单位}}", "{{落款日期}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("学年", "2026—2027学年")
                .put("帮扶项目", "城区学校与农村学校结对帮扶")
                .list("人选", List.of(entry(1, "赵示例", "音乐"), entry(2, "钱示例", "体育")))
                .put("公示开始", "2026年7月6日")
                .put("公示截止", "2026年7月10日")
                .put("受理股室", "初教股")
                .put("落款单位", "示范实验小学")
                .put("落款日期", "2026年7月6日");
    }

    @Override
    public String caseNumber() {
        return "结对编号";
    }

    /** The pairing's names that were published last. */
    @Override
    public Optional<PaperValues> ofCase(String number) {
        return selections.ofPairing(number).stream()
                .filter(one -> one.publicFrom() != null && one.publicUntil() != null)
                .max(Comparator.comparing(one -> one.key().schoolYear()))
                .map(this::values);
    }

    /** The notice of a selection that was published. */
    public PaperValues values(Selection selection) {
        Pairing pairing = pairings.get(selection.key().pairingId());
        String supporting = directory.schoolName(pairing.supportingSchool());
        String recipient = directory.schoolName(pairing.recipientSchool());
        LocalDate from = Objects.requireNonNull(selection.publicFrom());
        LocalDate until = Objects.requireNonNull(selection.publicUntil());
        List<Nominee> nominees = selection.nominees();
        return new PaperValues()
                .put("学年", selection.key().year().label())
                .put("帮扶项目", selections.programme(selection.key()).name())
                .list(
                        "人选",
                        IntStream.range(0, nominees.size())
                                .mapToObj(i -> entry(i + 1, nominees.get(i), supporting, recipient))
                                .toList())
                .put("公示开始", ChineseDates.date(from))
                .put("公示截止", ChineseDates.date(until))
                .put("受理股室", section(pairing))
                .put("落款单位", supporting)
                .put("落款日期", ChineseDates.date(from));
    }

    private static Map<String, String> entry(int number, Nominee one, String supporting, String recipient) {
        return Map.of(
                "序号", String.valueOf(number),
                "姓名", one.name(),
                "派出学校", supporting,
                "学科", one.subject(),
                "任教学校", recipient);
    }

    private static Map<String, String> entry(int number, String name, String subject) {
        return Map.of("序号", String.valueOf(number), "姓名", name, "派出学校", "示范实验小学", "学科", subject, "任教学校", "青山乡中心小学");
    }

    private static String section(Pairing pairing) {
        String group = pairing.section();
        return group == null ? "教育主管部门" : Role.ofGroup(group).map(Role::label).orElse("教育主管部门");
    }
}
