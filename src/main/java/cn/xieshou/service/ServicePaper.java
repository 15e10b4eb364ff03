package cn.xieshou.service;

import cn.xieshou.document.OfficialPaper;
import cn.xieshou.service.ServiceSheet.Entry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The form 城镇教师到农村学校任教情况表 in Word. */
@Component
public class ServicePaper {

    private final ServiceSheets sheets;
    private final ServiceForms forms;

    ServicePaper(ServiceSheets sheets, ServiceForms forms) {
        this.sheets = sheets;
        this.forms = forms;
    }

    /** The form as it stands; says so while it is not yet filed. */
    public OfficialPaper of(String secondmentId) {
        ServiceSheet sheet = sheets.of(secondmentId);
        OfficialPaper paper = new OfficialPaper().title(ServiceSheet.TITLE);
        boolean filed = forms.find(secondmentId)
                .filter(form -> form.turn() == ServiceTurn.DONE)
                .isPresent();
        if (!filed) {
            paper.subtitle("（尚未归档）");
        }
        List<List<String>> rows = new ArrayList<>();
        List<Entry> facts = sheet.facts();
        for (int i = 0; i < facts.size(); i += 2) {
            rows.add(i + 1 < facts.size() ? pair(facts.get(i), facts.get(i + 1)) : alone(facts.get(i)));
        }
        sheet.parts().forEach(part -> rows.add(alone(part)));
        return paper.gap().table(rows).note("文本校验码：" + sheet.check());
    }

    private static List<String> pair(Entry one, Entry other) {
        return List.of(one.label(), one.value(), other.label(), other.value());
    }

    private static List<String> alone(Entry entry) {
        return List.of(entry.label(), entry.value());
    }
}
