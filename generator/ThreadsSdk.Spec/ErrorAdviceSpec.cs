namespace ThreadsSdk.Spec;

/// <summary>Advice about an error for a certain call, beyond that of the error itself.</summary>
public sealed record ErrorAdviceSpec(string Error, string Text)
{
    /// <summary>The C# name of the error.</summary>
    public string CSharp { get; init; } = "";
}
