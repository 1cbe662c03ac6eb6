using Mono.Cecil;

namespace ThreadsSdk.Architecture.Tests;

/// <summary>
/// Reads which place of an assembly uses which other: in base types, interfaces, members, signatures, attributes and code. What the
/// compiler resolves, such as the value of a constant, leaves nothing to read.
/// </summary>
internal sealed class EdgeReader
{
    private readonly ModuleDefinition _module;
    private readonly TypePlaces _places;
    private readonly HashSet<Edge> _edges = [];

    private EdgeReader(ModuleDefinition module, string project) => (_module, _places) = (module, new TypePlaces(module, project));

    /// <summary>Reads the edges of an assembly.</summary>
    /// <param name="assembly">The file of the assembly, with its symbols beside it.</param>
    /// <param name="project">The folder of the project, such as <c>src/ThreadsSdk</c>.</param>
    public static IReadOnlyCollection<Edge> Read(string assembly, string project)
    {
        using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { ReadSymbols = true });
        var reader = new EdgeReader(module, project);
        foreach (var type in module.Types.SelectMany(TypePlaces.All))
        {
            reader.ReadType(type);
        }

        return reader._edges;
    }

    private void ReadType(TypeDefinition type)
    {
        var place = _places.Of(type);
        Add(type, place, type.BaseType);
        Add(type, place, type.Interfaces.Select(each => each.InterfaceType));
        Add(type, place, type.Fields.Select(field => field.FieldType));
        Add(type, place, type.CustomAttributes.Select(attribute => attribute.AttributeType));
        foreach (var method in type.Methods)
        {
            ReadMethod(method, _places.Of(method));
        }
    }

    private void ReadMethod(MethodDefinition method, string? place)
    {
        var type = method.DeclaringType;
        Add(type, place, method.ReturnType);
        Add(type, place, method.Parameters.Select(parameter => parameter.ParameterType));
        if (!method.HasBody)
        {
            return;
        }

        Add(type, place, method.Body.Variables.Select(variable => variable.VariableType));
        foreach (var operand in method.Body.Instructions.Select(instruction => instruction.Operand))
        {
            Add(type, place, (operand as TypeReference) ?? (operand as MemberReference)?.DeclaringType);
            if (operand is GenericInstanceMethod generic)
            {
                Add(type, place, generic.GenericArguments);
            }
        }
    }

    private void Add(TypeDefinition user, string? from, IEnumerable<TypeReference> used)
    {
        foreach (var type in used)
        {
            Add(user, from, type);
        }
    }

    private void Add(TypeDefinition user, string? from, TypeReference? used)
    {
        while (used is TypeSpecification specification)
        {
            if (used is GenericInstanceType generic)
            {
                Add(user, from, generic.GenericArguments);
            }

            used = specification.ElementType;
        }

        if (
            from is not null
            && used is { IsGenericParameter: false }
            && used.Scope == _module
            && used.Resolve() is { } type
            && _places.Of(type) is { } to
            && to != from
        )
        {
            _edges.Add(new Edge(from, to, TypePlaces.Outermost(user).Name, TypePlaces.Outermost(type).Name));
        }
    }
}
