package cn.xieshou.matter;

import java.util.List;

/** What has become of one case of a pairing so far and who is still to act, for whoever has just submitted a step of it. */
public interface CaseStanding {

    /** The process of such cases. */
    String processKey();

    /** In sentences; none if there is nothing to say. */
    List<String> of(String businessKey, int schoolYear);
}
