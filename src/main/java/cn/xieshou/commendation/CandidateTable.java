package cn.xieshou.commendation;

/** Whether the data proposes a school or a person, and why: the table commendation-candidates (R-AWD-1). */
public interface CandidateTable {

    /**
     * What the table says.
     *
     * @param measures the programme's, for the school year
     * @param overLimit by how much the rank among those of its kind is beyond the places; 0 while nobody is ranked yet
     */
    Verdict judge(CandidateFacts facts, Measures measures, int overLimit);

    /**
     * What the programme asks for.
     *
     * @param points from how many on
     * @param shortItems how much may be missing in a term
     */
    record Measures(int points, int shortItems) {}

    record Verdict(boolean proposed, String reason) {}
}
