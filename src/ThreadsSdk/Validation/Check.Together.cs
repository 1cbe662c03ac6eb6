namespace ThreadsSdk.Validation;

/// <summary>Rules between parameters.</summary>
internal partial struct Check
{
    public void Excludes(string name, bool isGiven, string other, bool isOtherGiven)
    {
        if (isGiven && isOtherGiven)
        {
            Break(name, $"must not be given together with {other}");
        }
    }

    public void Needs(string name, bool isGiven, string other, bool isOtherGiven)
    {
        if (isGiven && !isOtherGiven)
        {
            Break(name, $"needs {other} as well");
        }
    }

    public void RequiredWhen(string name, bool isGiven, bool condition, string whenText)
    {
        if (condition && !isGiven)
        {
            Break(name, $"must be given when {whenText}");
        }
    }

    public void OnlyWhen(string name, bool isGiven, bool condition, string whenText)
    {
        if (isGiven && !condition)
        {
            Break(name, $"may only be given when {whenText}");
        }
    }

    public void ForbiddenWhen(string name, bool isGiven, bool condition, string whenText)
    {
        if (isGiven && condition)
        {
            Break(name, $"must not be given when {whenText}");
        }
    }
}
