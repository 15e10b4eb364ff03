package cn.xieshou.portal;

import cn.xieshou.directory.Callings.Called;
import cn.xieshou.matter.Question;
import java.util.List;

/** What colleagues who were asked have said to a task, in sentences. */
final class ColleaguesSaid {

    private ColleaguesSaid() {}

    /** Said before somebody types: the form would be refused. */
    static String nothingYet(List<Question> questions, Called called) {
        List<String> asked = questions.stream()
                .filter(Question::isOpen)
                .map(question -> called.person(question.asked()))
                .toList();
        return asked.isEmpty() ? "" : "已征求" + String.join("、", asked) + "的意见，答复之前不能提交；不再等候时，请先在事项页面收回征询。";
    }

    /** «中教股 李某加签：同意。经费已核。»; those that were taken back said nothing. */
    static List<String> answers(List<Question> asked, Called called) {
        return asked.stream()
                .filter(question -> !question.isOpen() && question.answer() != null)
                .map(question -> called.person(question.asked())
                        + (question.coSign() ? "加签：" + question.verdict() + "。" : "答复：")
                        + question.answer())
                .toList();
    }
}
