package cn.xieshou.shelf;

import cn.xieshou.testing.XieshouTest;

/** On the embedded database. */
@XieshouTest
class RecommendedMaterialsTest extends RecommendedMaterials {}
