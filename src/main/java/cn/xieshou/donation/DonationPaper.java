package cn.xieshou.donation;

import static cn.xieshou.paper.PaperField.may;
import static cn.xieshou.paper.PaperField.must;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.OfficialPaper;
import cn.xieshou.paper.PaperField;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperValues;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.signature.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The receipt of what one school gave or lent to the other (R-ACT-2). */
@Component
@Order(6)
public class DonationPaper implements PaperKind {

    private final DonationListRepository table;
    private final Pairings pairings;
    private final Directory directory;
    private final Signatures signatures;

    DonationPaper(DonationListRepository table, Pairings pairings, Directory directory, Signatures signatures) {
        this.table = table;
        this.pairings = pairings;
        this.directory = directory;
        this.signatures = signatures;
    }

    @Override
    public String key() {
        return "donation-receipt";
    }

    @Override
    public String label() {
        return "捐赠接收凭证";
    }

    @Override
    public List<PaperField> fields() {
        return List.of(
                must("凭证号", "签收时编的号"),
                must("捐出学校", "捐赠或者借出的学校"),
                must("接收学校", "签收的学校"),
                must("方式", "捐赠或者借用"),
                must("名称", "物品或者款项的名称"),
                may("类别", "图书、电脑、教学设备、资金或者其他"),
                may("登记数量", "捐出学校登记的数量和价值"),
                must("实收数量", "接收学校清点的数量和价值"),
                may("出入原因", "实收与登记不同的原因，没有的为空"),
                may("出资单位", "通过学校捐助的单位，没有的为空"),
                may("归还日期", "借用的约定归还日期，捐赠的为空"),
                may("说明", "登记时的说明，没有的为空"),
                may("捐出日期", "捐赠或者借出的日期"),
                must("签收日期", "签收的日期"),
                must("签收人", "签收的人存过签名图片的为手写签名，否则为姓名"),
                may("结对编号", "结对的编号"));
    }

    @Override
    public OfficialPaper shipped() {
        return new OfficialPaper()
                .title("{{方式}}接收凭证")
                .subtitle("{{凭证号}}")
                .gap()
                .table(List.of(
                        List.of("捐出学校", "{{捐出学校}}", "接收学校", "{{接收学校}}"),
                        List.of("方式", "{{方式}}", "类别", "{{类别}}"),
                        List.of("名称", "{{名称}}"),
                        List.of("登记数量", "{{登记数量}}"),
                        List.of("实收数量", "{{实收数量}}"),
                        List.of("{{如有 出入原因}}出入原因", "{{出入原因}}"),
                        List.of("{{如有 出资单位}}出资单位", "{{出资单位}}"),
                        List.of("日期", "{{捐出日期}}"),
                        List.of("{{如有 归还日期}}约定归还", "{{归还日期}}"),
                        List.of("{{如有 说明}}说明", "{{说明}}")))
                .gap()
                .text("以上{{名称}}已由{{接收学校}}清点签收。签收人：{{签收人}}")
                .gap()
                .gap()
                .signed("{{接收学校}}", "{{签收日期}}")
                .gap()
                .note("结对编号：{{结对编号}}");
    }

    @Override
    public PaperValues sample() {
        return new PaperValues()
                .put("凭证号", "城乡结对接收〔2026〕1号")
                .put("捐出学校", "示范实验小学")
                .put("接收学校", "青山乡中心小学")
                .put("方式", "借用")
                .put("名称", "学生用平板电脑")
                .put("类别", "电脑")
                .put("登记数量", "20台，价值36,000.00元")
                .put("实收数量", "19台，价值34,200.00元")
                .put("出入原因", "一台屏幕损坏，已退回")
                .put("出资单位", "县教育基金会")
                .put("归还日期", "2027年7月10日")
                .put("说明", "含充电柜一个")
                .put("捐出日期", "2026年10月9日")
                .put("签收日期", "2026年10月12日")
                .put("签收人", "李示例")
                .put("结对编号", "P-2026-001");
    }

    @Override
    public String caseNumber() {
        return "凭证号";
    }

    @Override
    public Optional<PaperValues> ofCase(String number) {
        return table.byReceipt(number).map(this::values);
    }

    /** @throws IllegalStateException if nobody has acknowledged it */
    public PaperValues values(Donation one) {
        String number = one.receiptNumber();
        Instant received = one.receivedAt();
        if (number == null || received == null) {
            throw new IllegalStateException(one + " was not acknowledged");
        }
        Pairing pairing = pairings.get(one.pairingId());
        Optional<String> receiver = Optional.ofNullable(one.receivedBy());
        return new PaperValues()
                .put("凭证号", number)
                .put("捐出学校", directory.schoolName(pairing.school(one.side())))
                .put("接收学校", directory.schoolName(pairing.school(one.side().other())))
                .put("方式", one.manner().label())
                .put("名称", one.item())
                .put("类别", one.kind().label())
                .put("登记数量", one.counted())
                .put("实收数量", one.received())
                .put("出入原因", one.receivedNote())
                .put("出资单位", one.donor())
                .put("归还日期", one.returnBy() == null ? "" : ChineseDates.date(one.returnBy()))
                .put("说明", one.remark())
                .put("捐出日期", ChineseDates.date(one.givenOn()))
                .put("签收日期", ChineseDates.date(received))
                .sign("签收人", receiver.map(directory::personName).orElse(""), receiver.flatMap(signatures::picture))
                .put("结对编号", pairing.id());
    }
}
