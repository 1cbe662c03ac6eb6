namespace ThreadsSdk.Checks;

/// <summary>Rules between parameters.</summary>
internal static partial class Check
{
    public static void Excludes(string name, bool isGiven, string other, bool isOtherGiven)
    {
        if (isGiven && isOtherGiven)
        {
            throw Broken(name, $"must not be given together with {other}");
        }
    }

    public static void Needs(string name, bool isGiven, string other, bool isOtherGiven)
    {
        if (isGiven && !isOtherGiven)
        {
            throw Broken(name, $"needs {other} as well");
        }
    }

    public static void RequiredWhen(string name, bool isGiven, bool condition, string whenText)
    {
        if (condition && !isGiven)
        {
            throw Broken(name, $"must be given when {whenText}");
        }
    }

    public static void OnlyWhen(string name, bool isGiven, bool condition, string whenText)
    {
        if (isGiven && !condition)
        {
            throw Broken(name, $"may only be given when {whenText}");
        }
    }

    public static void ForbiddenWhen(string name, bool isGiven, bool condition, string whenText)
    {
        if (isGiven && condition)
        {
            throw Broken(name, $"must not be given when {whenText}");
        }
    }

    public static void OneOf(bool isAnyGiven, bool condition, string names, string whenText)
    {
        if (condition && !isAnyGiven)
        {
            throw new ArgumentException($"One of {names} must be given when {whenText}.", names);
        }
    }
}
