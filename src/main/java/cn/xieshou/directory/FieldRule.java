package cn.xieshou.directory;

/** Reads one kind of field; never asked about blanks. */
@FunctionalInterface
public interface FieldRule {

    Reading read(String typed);
}
