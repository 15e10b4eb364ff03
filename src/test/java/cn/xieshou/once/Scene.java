package cn.xieshou.once;

/** Makes everything new that somebody needs to do one thing on one page. */
@FunctionalInterface
interface Scene {

    Attempt begin() throws Exception;
}
