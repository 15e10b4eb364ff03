package cn.xieshou.service;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.service.ServiceSheet.Entry;
import cn.xieshou.signature.Signatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The form 城镇教师到农村学校任教情况表: a template names the entries of the sheet by their headings. */
@Component
@Order(4)
public class ServicePaper implements PaperKind {

    private static final String CHECK = "校验码";
    private static final String STATE = "归档情况";
    private static final String SIGNATURE = "签名";
    private static final List<String> SIGNED = List.of("任教学校考核", "派出学校意见", "人秘股归档");

    /** Headings and what stands there in a sample, two beside one another. */
    private static final List<List<String>> FACTS = List.of(
            List.of("姓名", "赵示例", "性别", "女"),
            List.of("出生年月", "1990年5月", "学历", "本科"),
            List.of("职称", "一级教师", "骨干教师", "县级骨干教师"),
            List.of("派出学校", "示范实验小学", "任教学校", "青山乡中心小学"),
            List.of("学年", "2026—2027学年", "支教编号", "S-2026-001"),
            List.of("告知本人", "2026年8月1日", "到岗日期", "2026年9月1日"),
            List.of("顶岗岗位", "五年级音乐教师", "任教学科", "音乐"),
            List.of("任教班级", "五年级三个班", "周课时", "12节"));

    private static final List<List<String>> PARTS = List.of(
            List.of("到岗延误", ""),
            List.of("承担的教育教学工作", "这里是本人填写的内容。"),
            List.of("教研与帮带情况", "这里是本人填写的内容。"),
            List.of("任教期间所获奖励", "无"),
            List.of("缺勤", "0天"),
            List.of("本人总结", "这里是本人填写的内容。\n每一段另起一行。"),
            List.of("期中检查意见", ""),
            List.of("任教学校考核", "考核等次：优秀\n签署人：李示例　2027年7月1日"),
            List.of("派出学校意见", "同意。\n签署人：张示例　2027年7月5日"),
            List.of("人秘股归档", "归入个人档案。\n签署人：王示例　2027年7月9日"));

    /** Rows that stand only if there is something to say. */
    private static final Set<String> RARE = Set.of("到岗延误", "期中检查意见");

    private static final Set<String> OBLIGATORY =
            Set.of("姓名", "派出学校", "任教学校", "学年", "任教学科", "本人总结", "任教学校考核", "派出学校意见", "人秘股归档");

    private final ServiceSheets sheets;
    private final ServiceForms forms;
    private final Directory directory;
    private final Signatures signatures;
    private final ServiceYearRepository years;

    ServicePaper(
            ServiceSheets sheets,
            ServiceForms forms,
            Directory directory,
            Signatures signatures,
            ServiceYearRepository years) {
        this.sheets = sheets;
        this.forms = forms;
        this.directory = directory;
        this.signatures = signatures;
        this.years = years;
    }

    @Override
    public String key() {
        return "service-form";
    }

    @Override
    public String label() {
        return "任教情况表";
    }

    @Override
    public List<PaperField> fields() {
        List<PaperField> fields = new ArrayList<>();
        fields.add(PaperField.may(STATE, "没有归档的写“（尚未归档）”，归档后为空"));
        samples()
                .forEach((label, value) ->
                        fields.add(new PaperField(label, "表中的“" + label + "”", OBLIGATORY.contains(label))));
        SIGNED.forEach(
                part -> fields.add(PaperField.may(part + SIGNATURE, "“" + part + "”的签署人存过签名图片的为手写签名，否则为姓名；没有签署的为空")));
        fields.add(PaperField.may(CHECK, "文本的校验码"));
        return fields;
    }

    @Override
    public OfficialPaper shipped() {
        List<List<String>> rows = new ArrayList<>();
        FACTS.forEach(row -> rows.add(List.of(row.get(0), mark(row.get(0)), row.get(2), mark(row.get(2)))));
        PARTS.forEach(row -> rows.add(List.of(
                (RARE.contains(row.get(0)) ? "{{如有 " + row.get(0) + "}}" : "") + row.get(0), mark(row.get(0)))));
        return new OfficialPaper()
                .title(ServiceSheet.TITLE)
                .subtitle("{{如有 归档情况}}{{归档情况}}")
                .gap()
                .table(rows)
                .note("文本校验码：{{校验码}}");
    }

    @Override
    public PaperValues sample() {
        PaperValues values = new PaperValues().put(STATE, "").put(CHECK, "01234567");
        samples().forEach(values::put);
        SIGNED.forEach(part -> values.put(part + SIGNATURE, "王示例"));
        return values;
    }

    @Override
    public String caseNumber() {
        return "支教编号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return years.find(number).map(year -> values(number));
    }

    /** The form as it stands; says so while it is not yet filed. */
    public PaperValues values(String secondmentId) {
        ServiceSheet sheet = sheets.of(secondmentId);
        Optional<ServiceForm> filled = forms.find(secondmentId);
        boolean filed = filled.filter(form -> form.turn() == ServiceTurn.DONE).isPresent();
        PaperValues values = new PaperValues().put(STATE, filed ? "" : "（尚未归档）").put(CHECK, sheet.check());
        Stream.concat(sheet.facts().stream(), sheet.parts().stream())
                .forEach((Entry entry) -> values.put(entry.label(), entry.value()));
        sign(values, SIGNED.get(0), filled.filter(form -> form.grade() != null).map(ServiceForm::assessedBy));
        sign(
                values,
                SIGNED.get(1),
                filled.filter(form -> form.homeOpinion() != null).map(ServiceForm::homeOpinionBy));
        sign(
                values,
                SIGNED.get(2),
                filled.filter(form -> form.fileNumber() != null).map(ServiceForm::filedBy));
        return filed ? values : values.banner("草稿：尚未归档，内容可能变动，不作为正式文件使用");
    }

    /** @param signer empty while nobody has signed that part */
    private void sign(PaperValues values, String part, Optional<String> signer) {
        values.sign(
                part + SIGNATURE, signer.map(directory::personName).orElse(""), signer.flatMap(signatures::picture));
    }

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        FACTS.forEach(row -> {
            samples.put(row.get(0), row.get(1));
            samples.put(row.get(2), row.get(3));
        });
        PARTS.forEach(row -> samples.put(row.get(0), row.get(1)));
        return samples;
    }

    private static String mark(String name) {
        return "{{" + name + "}}";
    }
}
