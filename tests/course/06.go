switch var1 {
    case val1: //空分支
    case val2:
        fallthrough // 执行case3中的f()
    case val3:
        f()
    default: //默认分支
    ...
} // 默认每个分支后自带break
