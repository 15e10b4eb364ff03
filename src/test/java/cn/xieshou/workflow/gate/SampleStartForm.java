package cn.xieshou.workflow.gate;

import cn.xieshou.shared.NumberSeries;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.StartForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A start form of the tests: numbers what it is given, and refuses the subject «拒绝» after that. */
@Component
class SampleStartForm implements StartForm {

    static final String NUMBERS = "SAMPLE-START";

    private final NumberSeries numbers;

    SampleStartForm(NumberSeries numbers) {
        this.numbers = numbers;
    }

    @Override
    public String key() {
        return "sample-start";
    }

    @Override
    public boolean mayStart(String account) {
        return account.equals("gate.office");
    }

    @Override
    public Map<String, Object> show(String account) {
        return Map.of(
                "schools",
                List.of(Map.of("label", "一中", "value", "yizhong")),
                "day",
                LocalDate.of(2026, 9, 1),
                "count",
                3);
    }

    @Override
    public Started submit(String account, FormValues values) {
        int number = numbers.next(NUMBERS);
        if (values.text("subject").equals("拒绝")) {
            throw new FormRefused("subject", "事由", "请换一个事由");
        }
        return new Started("S-" + number, Map.of("schoolYear", 2026));
    }
}
