using System.Text;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Calls;

/// <summary>Describes a call and its parameters in plain text.</summary>
public static class CallDescription
{
    /// <summary>Describes an operation: what it does, and each parameter with its rules.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<string> Lines(OperationSpec operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        List<string> lines = [$"{operation.Method} {operation.Path}", operation.Doc];
        if (operation.Deprecated is { } deprecated)
        {
            lines.Add(deprecated.Dates);
        }

        if (!operation.NeedsToken)
        {
            lines.Add("Needs no access token.");
        }

        if (operation.Scopes.Count > 0)
        {
            lines.Add($"Needs {string.Join(", ", operation.Scopes)}.");
        }

        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Value is null))
        {
            lines.Add("");
            lines.Add($"{parameter.Key} ({parameter.Type}{(parameter.IsArgument ? ", required" : "")})");
            lines.Add("  " + Sentences(parameter));
        }

        return lines;
    }

    private static string Sentences(ParameterSpec parameter)
    {
        StringBuilder text = new(parameter.Doc);
        foreach (var rule in RuleSentences.Of(parameter.Rules, PlainMarkup.Instance))
        {
            text.Append(' ').Append(rule);
        }

        if (parameter.Send is { } sent && parameter.Type.Kind != TypeKind.Fields)
        {
            text.Append($" When left out, {sent} is sent.");
        }
        else if (parameter.Default is { Length: > 0 } assumed)
        {
            text.Append($" Meta assumes {assumed}.");
        }

        if (parameter.Deprecated is { } deprecated)
        {
            text.Append(' ').Append(deprecated.Dates).Append(deprecated.Use is { } use ? $" Use {use} instead." : "");
        }

        return text.ToString();
    }
}
