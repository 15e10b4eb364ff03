package cn.xieshou.secondment;

import cn.xieshou.quota.QuotaSource.Answer;
import java.util.List;

/** How many teachers a pairing exchanges in a school year, those who left or failed not among them (R-SEC-3). */
record Exchanged(int teachers, int learners, int backbone) {

    static Exchanged of(List<Secondment> standing) {
        return new Exchanged(
                count(standing, Direction.SUPPORT), count(standing, Direction.LEARN), (int) standing.stream()
                        .filter(one -> one.direction() == Direction.SUPPORT && one.backbone())
                        .count());
    }

    /** Whether it is the size that the programme prescribes. */
    boolean fits(ExchangeSize size) {
        return enough(size) && backbone >= size.backbone();
    }

    /** What Q-13 is answered with. */
    List<Answer> answers(ExchangeSize size, String path) {
        String sent = "选派支教" + teachers + "名，规定" + size.teachers() + "；派出跟岗学习" + learners + "名";
        String among = "其中骨干教师" + backbone + "名，规定不少于" + size.backbone() + "名";
        return List.of(
                new Answer("Q-13.teachers", enough(size), sent, path),
                new Answer("Q-13.backbone", backbone >= size.backbone(), among, path));
    }

    /** As many learn as teach. */
    private boolean enough(ExchangeSize size) {
        return size.fits(teachers) && learners == teachers;
    }

    private static int count(List<Secondment> standing, Direction direction) {
        return (int)
                standing.stream().filter(one -> one.direction() == direction).count();
    }
}
