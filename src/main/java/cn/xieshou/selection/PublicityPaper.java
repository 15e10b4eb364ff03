package cn.xieshou.selection;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import cn.xieshou.document.OfficialPaper;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The notice of the published names, to be put up at the school: names, subjects and where they go, nothing else. */
@Component
public class PublicityPaper {

    private final Selections selections;
    private final Pairings pairings;
    private final Directory directory;

    PublicityPaper(Selections selections, Pairings pairings, Directory directory) {
        this.selections = selections;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** The notice of a selection that was published. */
    public OfficialPaper of(Selection selection) {
        Pairing pairing = pairings.get(selection.key().pairingId());
        String supporting = directory.schoolName(pairing.supportingSchool());
        String recipient = directory.schoolName(pairing.recipientSchool());
        LocalDate from = Objects.requireNonNull(selection.publicFrom());
        LocalDate until = Objects.requireNonNull(selection.publicUntil());
        OfficialPaper paper = new OfficialPaper()
                .title("关于" + selection.key().year().label() + "支教教师人选的公示")
                .gap()
                .text("根据《" + selections.programme(selection.key()).name()
                        + "》的要求，经学校推荐、校长确认和逐条核对任教条件，拟选派以下教师到农村学校支教一年，现予公示：");
        List<Nominee> nominees = selection.nominees();
        for (int i = 0; i < nominees.size(); i++) {
            Nominee one = nominees.get(i);
            paper.text((i + 1) + "．" + one.name() + "，" + supporting + "，任教学科：" + one.subject() + "，拟到" + recipient
                    + "支教");
        }
        return paper.text("公示时间：" + ChineseDates.date(from) + "至" + ChineseDates.date(until) + "。")
                .text("公示期间如有异议，请向" + section(pairing) + "、人秘股或者两校帮扶联络人反映。反映情况应当实事求是，写明姓名和联系方式。")
                .gap()
                .sideBySide(List.of(List.of(""), List.of(supporting, ChineseDates.date(from))));
    }

    private static String section(Pairing pairing) {
        String group = pairing.section();
        return group == null ? "教育主管部门" : Role.ofGroup(group).map(Role::label).orElse("教育主管部门");
    }
}
