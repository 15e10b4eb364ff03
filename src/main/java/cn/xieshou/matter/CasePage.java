package cn.xieshou.matter;

/** The page of one case of a pairing, for example of the plan of a school year; told by the feature that has it. */
public interface CasePage {

    /** The process of such cases. */
    String processKey();

    /** Address inside the application. */
    String path(String businessKey, int schoolYear);
}
