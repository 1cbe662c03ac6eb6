using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the check of a call. One that looks at options is a method of its own, so that one can check without sending.</summary>
internal sealed class CallCheckEmitter
{
    private readonly string _method;
    private readonly List<string> _parameters = [];
    private readonly List<string> _arguments = [];
    private readonly List<string> _statements;
    private readonly bool _isMethod;

    /// <summary>Gathers the statements of a call whose options record has the name <paramref name="options"/>.</summary>
    public CallCheckEmitter(
        string call,
        string options,
        EquatableArray<ParameterSpec> parameters,
        EquatableArray<OneOfRule> requiresOneOf,
        System.Func<ParameterSpec, string?> argument
    )
    {
        var emitter = new ParameterCheckEmitter(parameters, parameter => argument(parameter) ?? $"options?.{parameter.CSharp}");
        _method = "Check" + call;
        _statements = emitter.Statements(requiresOneOf).ToList();
        foreach (var parameter in parameters.Where(emitter.Sees))
        {
            if (argument(parameter) is { } name)
            {
                Add($"{CSharpTypes.Name(parameter.Type)}{(parameter.IsArgument ? "" : "?")}", name);
            }
            else
            {
                _isMethod = true;
            }
        }

        if (_isMethod)
        {
            Add(options + "?", "options");
        }
    }

    /// <summary>Writes what stands at the beginning of the call.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="owner">The class that has the method, with a dot; empty when it stands in the same one.</param>
    public void WriteCall(SourceWriter writer, string owner = "")
    {
        if (_statements.Count == 0)
        {
            return;
        }

        writer.Line("var check = new Check();");
        foreach (var statement in _isMethod ? [$"{owner}{_method}(ref check, {string.Join(", ", _arguments)});"] : _statements)
        {
            writer.Line(statement);
        }

        writer.Line("check.ThrowIfBroken();").Line();
    }

    /// <summary>Writes the method below the call, where there is one.</summary>
    public void WriteMethod(SourceWriter writer)
    {
        if (!_isMethod)
        {
            return;
        }

        writer.Line();
        using var method = writer.Open($"internal static void {_method}(ref Check check, {string.Join(", ", _parameters)})");
        foreach (var statement in _statements)
        {
            writer.Line(statement);
        }
    }

    private void Add(string type, string name)
    {
        _parameters.Add($"{type} {name}");
        _arguments.Add(name);
    }
}
