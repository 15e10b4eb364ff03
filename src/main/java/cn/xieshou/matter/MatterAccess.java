package cn.xieshou.matter;

import java.util.Set;

/** Who may see the matters of one kind; one bean per feature that hands out business keys. */
public interface MatterAccess {

    /** Whether {@code businessKey} is a matter of this kind and {@code account} may read what happens in it. */
    boolean maySee(String account, String businessKey);

    /** Groups of the engine in which those who may see it are found; empty if the matter is of another kind. */
    Set<String> audience(String businessKey);
}
