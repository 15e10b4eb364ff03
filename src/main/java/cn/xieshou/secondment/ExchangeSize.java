package cn.xieshou.secondment;

import cn.xieshou.programme.ProgrammeQuota;
import cn.xieshou.programme.ProgrammeYear;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many teachers a year a pairing exchanges (R-SEC-3, Q-13). A programme without this quota, as the county's, leaves
 * the number to what the recipient asks for and the sending back of learners to the schools.
 *
 * @param least teachers at least
 * @param most teachers at most, null if there is no upper number
 * @param backbone backbone teachers among them at least
 */
public record ExchangeSize(int least, @Nullable Integer most, int backbone) {

    private static final String TEACHERS = "Q-13.teachers";
    private static final String BACKBONE = "Q-13.backbone";

    /** What the programme prescribes, empty if nothing. */
    public static Optional<ExchangeSize> of(ProgrammeYear year) {
        int backbone = quota(year, BACKBONE).map(ProgrammeQuota::least).orElse(0);
        return quota(year, TEACHERS).map(quota -> new ExchangeSize(quota.least(), quota.most(), backbone));
    }

    public boolean fits(int teachers) {
        return teachers >= least && (most == null || teachers <= most);
    }

    /** «每学年选派1—2名，其中骨干教师不少于1名，受援学校等额派出跟岗学习教师» */
    public String sentence() {
        return "每学年选派" + teachers() + "，其中骨干教师不少于" + backbone + "名，受援学校等额派出跟岗学习教师";
    }

    /** «1—2名», «不少于1名» */
    public String teachers() {
        return most == null ? "不少于" + least + "名" : most == least ? least + "名" : least + "—" + most + "名";
    }

    private static Optional<ProgrammeQuota> quota(ProgrammeYear year, String measure) {
        return year.quotas().stream()
                .filter(quota -> quota.measure().equals(measure))
                .findFirst();
    }
}
