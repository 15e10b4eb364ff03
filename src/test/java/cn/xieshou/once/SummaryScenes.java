package cn.xieshou.once;

import cn.xieshou.summary.SummaryWalk;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the page of the county's summary. */
@Component
class SummaryScenes implements Scenes {

    private final SummaryWalk walk;
    private final Cast cast;

    SummaryScenes(SummaryWalk walk, Cast cast) {
        this.walk = walk;
        this.cast = cast;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of("/summaries/county", this::save);
    }

    private Attempt save() {
        walk.pairing();
        String page = "/summaries/county";
        return Attempt.of(cast.office(), page, page, Map.of("learnt", "坚持每月共同教研。"));
    }
}
