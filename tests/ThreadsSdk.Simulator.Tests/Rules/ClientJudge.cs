using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Tests.Rules;

/// <summary>Calls the client with an input and takes the errors that its generated check tells.</summary>
internal sealed class ClientJudge(SimulatorSpec spec, RuleCall call)
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    public IReadOnlyList<ValidationError> Judge(ThreadsClient client, RuleInput input)
    {
        var (target, method) = Method(client);
        var arguments = method.GetParameters().Select(parameter => Argument(parameter, input)).ToArray();
        try
        {
            _ = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return [];
        }
        catch (ThreadsValidationException broken)
        {
            return broken.Errors;
        }
    }

    private (object? Target, MethodInfo Method) Method(ThreadsClient client)
    {
        if (call.Operation is not { } operation)
        {
            return (null, typeof(ThreadsUrls).GetMethod(call.Name)!);
        }

        var group = typeof(ThreadsClient).GetProperty(operation.Group)!;
        return (group.GetValue(client), group.PropertyType.GetMethod(operation.Name + (operation.IsPaged ? "PageAsync" : "Async"))!);
    }

    private object? Argument(ParameterInfo argument, RuleInput input)
    {
        if (argument.ParameterType == typeof(CancellationToken))
        {
            return Cancelled;
        }

        if (argument.Name == "options")
        {
            return Object(
                argument.ParameterType,
                call.Givable.Where(parameter => !parameter.IsArgument)
                    .Select(parameter => (parameter.CSharp, parameter.Type, input.GetValueOrDefault(parameter.Key)))
            );
        }

        var parameter = call.Givable.FirstOrDefault(parameter =>
            parameter.IsArgument && parameter.CSharp.Equals(argument.Name, StringComparison.OrdinalIgnoreCase)
        );
        return parameter is not null && input.TryGetValue(parameter.Key, out var value)
            ? Value(argument.ParameterType, parameter.Type, value)
            : null;
    }

    /// <summary>Makes an object past its required members: a caller can leave them out with a null that the compiler warns of.</summary>
    private object Object(Type type, IEnumerable<(string Name, TypeRef Type, object? Value)> members)
    {
        var result = type.GetConstructor([]) is { } constructor ? constructor.Invoke(null) : RuntimeHelpers.GetUninitializedObject(type);
        foreach (var (name, of, value) in members)
        {
            var property = type.GetProperty(name)!;
            if (value is not null)
            {
                property.SetValue(result, Value(property.PropertyType, of, value));
            }
        }

        return result;
    }

    private object Value(Type clr, TypeRef type, object value)
    {
        if (type.Kind == TypeKind.Json)
        {
            return Value(clr, type.Item!, value);
        }

        if (value is string[] or JsonArray)
        {
            return List(clr.GetGenericArguments()[0], type.Item!, ((IEnumerable)value).Cast<object>());
        }

        if (value is JsonObject json)
        {
            return Object(
                clr,
                spec.Model(type.Name)!.Properties.Select(property => (property.CSharp, property.Type, (object?)json[property.Key]))
            );
        }

        var text = value.ToString()!;
        return type.Kind switch
        {
            TypeKind.Enum => Activator.CreateInstance(Nullable.GetUnderlyingType(clr) ?? clr, text)!,
            TypeKind.Int => int.Parse(text, CultureInfo.InvariantCulture),
            TypeKind.Long => long.Parse(text, CultureInfo.InvariantCulture),
            TypeKind.Double => double.Parse(text, CultureInfo.InvariantCulture),
            TypeKind.Bool => bool.Parse(text),
            TypeKind.Seconds => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture)),
            _ when type.IsTime => DateTimeOffset.FromUnixTimeSeconds(long.Parse(text, CultureInfo.InvariantCulture)),
            _ => text,
        };
    }

    private Array List(Type item, TypeRef type, IEnumerable<object> values)
    {
        var items = values.Select(value => Value(item, type, value)).ToList();
        var array = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        return array;
    }
}
