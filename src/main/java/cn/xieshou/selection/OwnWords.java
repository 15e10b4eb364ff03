package cn.xieshou.selection;

import cn.xieshou.secondment.Candidate;
import cn.xieshou.workflow.FormRefused.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What teachers said of going in their own word. The liaison's tick stays what the nomination is judged by; it must not say
 * the contrary of what the teacher said.
 */
@Service
@Transactional
public class OwnWords {

    private static final String CONTRARY = "本人通过链接表示不是自愿报名，不能按自愿支教推荐";

    private final OwnWordRepository table;

    OwnWords(OwnWordRepository table) {
        this.table = table;
    }

    /** By staff number, the oldest first. */
    @Transactional(readOnly = true)
    public Map<String, OwnWord> of(SelectionKey key) {
        Map<String, OwnWord> words = new LinkedHashMap<>();
        table.of(key).forEach(word -> words.put(word.teacher(), word));
        return words;
    }

    void say(SelectionKey key, OwnWord word) {
        table.put(key, word);
    }

    /** Nominees who are to go as volunteers and said that they are none, each at its row. */
    List<Problem> contrary(SelectionKey key, List<Nominee> nominees) {
        Map<String, OwnWord> words = of(key);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < nominees.size(); i++) {
            Candidate one = nominees.get(i).candidate();
            OwnWord word = words.get(one.teacher());
            if (one.volunteer() && word != null && !word.willing()) {
                problems.add(NominationCheck.row(i, nominees.get(i).name(), CONTRARY));
            }
        }
        return problems;
    }
}
