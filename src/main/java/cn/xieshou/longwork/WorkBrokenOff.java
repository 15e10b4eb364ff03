package cn.xieshou.longwork;

/** Long work ends before its end; its transaction goes back. */
final class WorkBrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkBrokenOff() {
        super("broken off");
    }
}
