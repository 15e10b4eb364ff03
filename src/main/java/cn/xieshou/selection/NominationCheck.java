package cn.xieshou.selection;

import cn.xieshou.secondment.ExchangeSize;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.workflow.FormRefused.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that stands against a list of nominees, each at its row (R-SEC-2, R-SEC-3). */
final class NominationCheck {

    private static final String LIST = "支教人选";

    private final Selection selection;
    private final List<Nominee> nominees;
    private final List<Problem> problems = new ArrayList<>();

    NominationCheck(Selection selection, List<Nominee> nominees) {
        this.selection = selection;
        this.nominees = nominees;
    }

    /** @param size the exchange that the programme prescribes, empty if none */
    List<Problem> problems(Optional<ExchangeSize> size) {
        for (int i = 0; i < nominees.size(); i++) {
            row(i, nominees.get(i));
        }
        selection.shortages().forEach(this::subject);
        if (nominees.isEmpty()) {
            list("请至少推荐一名教师；确实无人可派的，请选“本学年无人可派”并说明理由");
        } else {
            size.ifPresent(this::size);
        }
        return problems;
    }

    private void row(int at, Nominee one) {
        if (nominees.subList(0, at).stream().anyMatch(other -> other.teacher().equals(one.teacher()))) {
            problem(at, one, "同一名教师填了两行");
        }
        if (selection.takenOut(one.teacher())) {
            problem(at, one, "对该教师的公示异议已经成立，请更换人选");
        }
        one.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .forEach(finding -> problem(at, one, finding.rule().label() + "不符合：" + finding.reason()));
    }

    private void subject(SubjectTeachers wanted) {
        long sent = nominees.stream()
                .filter(one -> one.subject().equals(wanted.subject()))
                .count();
        if (sent > wanted.teachers()) {
            list("受援学校需要" + wanted.label() + "，推荐了" + sent + "人");
        }
    }

    private void size(ExchangeSize size) {
        if (!size.fits(nominees.size())) {
            list("项目规定每学年选派" + size.teachers() + "，现推荐" + nominees.size() + "名");
        }
        long backbone = nominees.stream().filter(Nominee::backbone).count();
        if (backbone < size.backbone()) {
            list("项目规定其中骨干教师不少于" + size.backbone() + "名，现有" + backbone + "名");
        }
    }

    private void problem(int at, Nominee one, String reason) {
        problems.add(row(at, one.name(), reason));
    }

    private void list(String reason) {
        problems.add(new Problem("nominees", LIST, reason));
    }

    static Problem row(int at, String name, String reason) {
        return new Problem("nominees[" + at + "].teacher", "第" + (at + 1) + "行·" + name, reason);
    }
}
